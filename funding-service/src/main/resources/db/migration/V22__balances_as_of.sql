-- How an account stood at a time: numbers grow with time, so the last posting up to then is found by halving.
create function ledger_as_of(of_account bigint, moment timestamptz)
returns table (available bigint, held bigint, spent bigint, returned bigint, version bigint) language plpgsql stable as $$
declare
    low bigint := 0;
    high bigint := (select a.version from account a where a.id = of_account);
    middle bigint;
    at timestamptz;
begin
    while low < high loop
        middle := (low + high + 1) / 2;
        select p.posted_at into at from posting p where p.from_account = of_account and p.from_number = middle;
        if not found then
            select p.posted_at into at from posting p where p.to_account = of_account and p.to_number = middle;
        end if;
        if at <= moment then
            low := middle;
        else
            high := middle - 1;
        end if;
    end loop;
    return query
        select p.from_available, p.from_held, p.from_spent, p.from_returned, p.from_number
        from posting p where p.from_account = of_account and p.from_number = low
        union
        select p.to_available, p.to_held, p.to_spent, p.to_returned, p.to_number
        from posting p where p.to_account = of_account and p.to_number = low;
    if not found then
        return query select 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint;
    end if;
end
$$;
