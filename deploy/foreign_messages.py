"""Messages of Django and other packages that some of our languages lack there.

They are extracted with our own, and our catalogues come before those of packages.
django-filter has none that a reader sees, since every filter has a label of ours.
"""

from django.utils.translation import gettext_noop, ngettext, pgettext

# In Russian, months are written small, and Django has them with a capital; Mongolian
# counts them, and has to say so.
gettext_noop("January")
gettext_noop("February")
gettext_noop("March")
gettext_noop("April")
gettext_noop("May")
gettext_noop("June")
gettext_noop("July")
gettext_noop("August")
gettext_noop("September")
gettext_noop("October")
gettext_noop("November")
gettext_noop("December")

# As they stand before a day, where Django has the animals of the Mongolian calendar.
pgettext("alt. month", "January")
pgettext("alt. month", "February")
pgettext("alt. month", "March")
pgettext("alt. month", "April")
pgettext("alt. month", "May")
pgettext("alt. month", "June")
pgettext("alt. month", "July")
pgettext("alt. month", "August")
pgettext("alt. month", "September")
pgettext("alt. month", "October")
pgettext("alt. month", "November")
pgettext("alt. month", "December")

# So are languages, in Russian and in Mongolian.
gettext_noop("English")
gettext_noop("Japanese")
gettext_noop("Korean")
gettext_noop("Mongolian")
gettext_noop("Russian")
gettext_noop("Simplified Chinese")
gettext_noop("Traditional Chinese")

# The admin has a history, and django-simple-history has neither Mongolian nor, under
# a name that Django looks for, Russian.
gettext_noop("Created")
gettext_noop("Changed")
gettext_noop("Deleted")
gettext_noop("Deleted %(type_name)s")
gettext_noop("View history: %s")
gettext_noop("View %s")
gettext_noop("View %(verbose_name)s")
gettext_noop("Revert %s")
gettext_noop("Revert %(verbose_name)s")
gettext_noop("Revert")
gettext_noop("Close")
gettext_noop("Press the 'Revert' button below to revert to this version of the object.")
gettext_noop('The %(name)s "%(obj)s" was changed successfully.')

# Django's own, of late years: lists and forms of the admin.
gettext_noop("- Select an option -")
gettext_noop(
    "%(model)s instance with %(field)s %(value)r is not a valid choice.",
)
gettext_noop(", ")
gettext_noop("Add link")
gettext_noop("Change or view list link")
gettext_noop("Error:")
gettext_noop("Filter by %(field_name)s")
gettext_noop("Model name")
gettext_noop("Pagination %(name)s")
gettext_noop("Pagination %(name)s entries")
gettext_noop("Run")
gettext_noop("Search %(name)s")
ngettext("…and %(count)d more object.", "…and %(count)d more objects.", 0)
gettext_noop(
    "Are you sure you want to delete the %(object_name)s “%(escaped_object)s”?"
    " All of the following related items will be deleted:"
)
gettext_noop(
    "Deleting the %(object_name)s “%(escaped_object)s” would require deleting the"
    " following protected related objects:"
)
gettext_noop(
    "Deleting the %(object_name)s “%(escaped_object)s” would result in deleting"
    " related objects, but your account doesn't have permission to delete the"
    " following types of objects:"
)

# And its accounts: Mongolian has no words for them yet.
gettext_noop("After you’ve created a user, you’ll be able to edit more user options.")
gettext_noop("Conflicting form data submitted. Please try again.")
gettext_noop("Disable password-based authentication")
gettext_noop("Disabled")
gettext_noop("Enable password-based authentication")
gettext_noop(
    "Enable password-based authentication for this user by setting a password."
)
gettext_noop("Enabled")
gettext_noop(
    "Enter a valid username. This value may contain only unaccented lowercase a-z and"
    " uppercase A-Z letters, numbers, and @/./+/-/_ characters."
)
gettext_noop("Password-based authentication")
gettext_noop("Password-based authentication was disabled.")
gettext_noop(
    "Raw passwords are not stored, so there is no way to see the user’s password."
)
gettext_noop("Reset password")
gettext_noop("Set password")
gettext_noop("Set password: %s")
gettext_noop("The two password fields didn’t match.")
gettext_noop(
    "This action will <strong>enable</strong> password-based authentication for this"
    " user."
)
ngettext(
    "This password is too short. It must contain at least %d character.",
    "This password is too short. It must contain at least %d characters.",
    0,
)
gettext_noop("Your password can’t be a commonly used password.")
gettext_noop("Your password can’t be entirely numeric.")
gettext_noop("Your password can’t be too similar to your other personal information.")
gettext_noop(
    "Whether the user will be able to authenticate using a password or not. If"
    " disabled, they may still be able to authenticate using other backends, such as"
    " Single Sign-On or LDAP."
)
