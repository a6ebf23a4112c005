-- Who is examined. Name and citizen id are sealed; the blind index finds a worker again.
create table worker (
    id             uuid primary key,
    person_token   text not null unique,
    name_sealed    text not null,
    citizen_sealed text not null,
    citizen_index  text not null unique,
    sex            text not null check (sex in ('female', 'male')),
    birth_year     int  not null,
    enrolled_at    timestamptz not null default now()
);
