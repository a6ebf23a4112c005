alter table programme add closed_at timestamptz;
