"""The site without its kept pages: each answer is made anew, through Django."""

from trilateral import wsgi
from trilateral.kept import shelf

application = wsgi.behind
shelf.capacity = 0
