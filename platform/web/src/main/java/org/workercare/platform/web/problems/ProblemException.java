package org.workercare.platform.web.problems;

import java.util.Map;

/** A failure that the caller is told about as a problem; it rolls the transaction back. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final String pointer;
    private final transient Map<String, ?> facts;

    ProblemException(ProblemType type, String pointer, Map<String, ?> facts) {
        super(type.code(), null, false, false);
        this.type = type;
        this.pointer = pointer;
        this.facts = facts;
    }

    public ProblemType type() {
        return type;
    }

    /** JSON pointer to the offending field, or null. */
    public String pointer() {
        return pointer;
    }

    /** Members that tell this occurrence. */
    public Map<String, ?> facts() {
        return facts;
    }
}
