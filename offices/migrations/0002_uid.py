import uuid

from django.db import migrations, models

from trilateral.identity import give_uids

NAMES = ['Country', 'Place', 'Office', 'Official', 'Mechanism']
UID = {
    'default': uuid.uuid4,
    'editable': False,
    'help_text': 'What calendars and feed readers know it by; it never changes.',
    'verbose_name': 'UID',
}


class Migration(migrations.Migration):

    dependencies = [
        ('offices', '0001_initial'),
    ]

    operations = [
        *(
            migrations.AddField(model, 'uid', models.UUIDField(null=True))
            for name in NAMES
            for model in (name, f'Historical{name}')
        ),
        migrations.RunPython(give_uids('offices', *NAMES), migrations.RunPython.noop),
        *(
            migrations.AlterField(name, 'uid', models.UUIDField(unique=True, **UID))
            for name in NAMES
        ),
        *(
            migrations.AlterField(
                f'Historical{name}', 'uid', models.UUIDField(db_index=True, **UID)
            )
            for name in NAMES
        ),
    ]
