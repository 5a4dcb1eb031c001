package org.vitagraph.model.time;

/** Why bounds are wider than the EDTF reading. */
public enum Widening {
    /** The source does not state the calendar, and the Julian one was in use. */
    CALENDAR_NOT_STATED,
    /** The date is an estimate ("circa"), and the publication configures how far that reaches. */
    TOLERANCE
}
