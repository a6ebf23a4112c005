create table organisation (
    id     text primary key check (id ~ '^(CN|\d{2}|\d{4}|\d{6}(-\d{4})?)$'),
    name   text not null check (length(name) between 1 and 200),
    level  text not null check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'GRASSROOTS')),
    parent text references organisation
);
create index organisation_parent on organisation (parent, id);
