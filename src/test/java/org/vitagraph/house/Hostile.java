package org.vitagraph.house;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which cases of the list of hostile things a test, or all tests of a class, show; the list is {@code hostile.tsv}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Hostile {

    /** Gives the numbers of the cases. */
    int[] value();
}
