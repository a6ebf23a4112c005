create table bay (
    id      uuid        primary key,
    site_id uuid        not null,
    number  int         not null check (number > 0),
    status  text        not null default 'available' check (status in
                ('available', 'occupied', 'blocked', 'out-of-order', 'removed')),
    since   timestamptz not null default now(),
    source  text        not null default 'registry' check (source in ('registry', 'check-in', 'keeper')),
    version bigint      not null default 1,
    unique (site_id, number)
);
