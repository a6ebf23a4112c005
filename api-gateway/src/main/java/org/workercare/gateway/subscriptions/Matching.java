package org.workercare.gateway.subscriptions;

/** Which events a subscription asked for, in SQL. */
final class Matching {

    /** Holds for an event {@code e} and a subscription {@code s}. */
    static final String TYPE = """
            exists (select 1 from jsonb_array_elements_text(s.types) as wanted(type)
                    where wanted.type = e.type
                       or (right(wanted.type, 1) = '*' and starts_with(e.type, left(wanted.type, -1))))""";

    private Matching() {}
}
