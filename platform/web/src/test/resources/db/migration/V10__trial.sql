create table note (
    id      uuid   primary key,
    text    text   not null,
    version bigint not null default 1
);
create table step_done (row_number int primary key);
