create table bus (
    id                  uuid primary key,
    organisation        text not null,
    name                text not null,
    instruments         jsonb not null,
    throughput_per_hour int  not null check (throughput_per_hour between 1 and 200),
    version             bigint not null default 0
);

create table team (
    id           uuid primary key,
    organisation text not null,
    name         text not null,
    version      bigint not null default 0
);

-- Staff are known by their account only: names stay with whoever employs them.
create table team_member (
    team_id uuid not null references team,
    account text not null,
    role    text not null check (role in ('occupational-disease-specialist', 'physician', 'nurse')),
    primary key (team_id, account)
);
