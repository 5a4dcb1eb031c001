package org.vitagraph.model.time;

/** What an EDTF qualification character says of a component of a date (EDTF level 1, Qualification of a date). */
public enum Qualifier {
    /** Nothing is said. */
    NONE(""),
    /** {@code ?}: the source or the reading is uncertain; the bounds stay as they are. */
    UNCERTAIN("?"),
    /** {@code ~}: an estimate; the bounds widen by the publication's tolerance. */
    APPROXIMATE("~"),
    /** {@code %}: uncertain as well as approximate. */
    BOTH("%");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    /** Gives the character that EDTF writes, empty for {@link #NONE}. */
    public String sign() {
        return sign;
    }

    /** Tells whether the component is an estimate, alone or together with uncertainty. */
    public boolean approximate() {
        return this == APPROXIMATE || this == BOTH;
    }

    /** Tells whether the component is uncertain, alone or together with being an estimate. */
    public boolean uncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    /** Gives what holds of a component of which this and the other qualifier are both said. */
    public Qualifier and(Qualifier other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE ? other : BOTH;
    }

    static Qualifier ofSign(char sign) {
        return switch (sign) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> BOTH;
            default -> NONE;
        };
    }
}
