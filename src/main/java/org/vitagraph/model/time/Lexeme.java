package org.vitagraph.model.time;

/**
 * A unit of meaning in a wording: a phrase from a language's table, a number or a mark.
 *
 * @param kind what it is
 * @param value what it stands for within its kind: digits, a number of a month, {@code early} …
 * @param column where it begins, counted from 1
 */
record Lexeme(Kind kind, String value, int column) {
    /** What a unit of meaning is; the names, in lower case, are those of the first column of the tables. */
    enum Kind {
        /** A month; the value is its number. */
        MONTH,
        /** A month of another calendar; the value is the calendar and the number of the month, {@code islamic-9}. */
        CALENDAR_MONTH,
        /** The era of another calendar; the value is the calendar. */
        CALENDAR_ERA,
        /** A sign behind the number of a year, month or day, as in Chinese and Japanese; the value says which. */
        SIGN,
        /**
         * The Kalends, Nones or Ides of a month, from which days are counted back; {@code pridie} for the day before them, {@code ante} for
         * "ante diem".
         */
        ROMAN_DAY,
        /** A day of the week; the value is its number, 1 for Monday. */
        WEEKDAY,
        /** A season; the value is its EDTF code, 21 to 24. */
        SEASON,
        /** "About"; with the value {@code year} before a bare year only, where the abbreviation has another sense before others. */
        CIRCA,
        /** "Perhaps". */
        PERHAPS,
        /** A word of negation, or with the value {@code wrong} one that takes back what stands before it. */
        NOT,
        /** An event of its own, with the value {@code near} one soon after a birth or death. */
        EVENT,
        /** "Before", "not after"; with the value {@code to} also the "to" of an interval. */
        BEFORE,
        /** "After", "not before". */
        AFTER,
        /** "Since": it began then and may have ended. */
        SINCE,
        /** "From"; alone it means that it went on. */
        FROM,
        /** "Onwards", after a date. */
        ONWARDS,
        /** "Or later", "or earlier", after a date; the value is {@code later} or {@code earlier}. */
        LIMIT,
        /** "Now", as the end of an interval. */
        NOW,
        /** "To"; with the value {@code until} also alone before a date. */
        TO,
        /** "Between". */
        BETWEEN,
        /** "And". */
        AND,
        /** "Or". */
        OR,
        /** "Of", which in French is also "from". */
        OF,
        /**
         * "Early", "mid", "late", or with the value {@code half} one word for the middle and a half. With {@code -00} behind the
         * value, a year in 00 beside it can also be called for its century, as in "fine 1800".
         */
        PART,
        /** The turn of two centuries, years or months; with the value {@code hundred} also of a year in 00. */
        TURN,
        /** Half, third, quarter or tenth; the value is 2, 3, 4 or 10, perhaps with {@code -00} as of a part. */
        FRACTION,
        /** A number in words; the value is the number, -1 for "last". */
        NUMERAL,
        /** The indefinite article, or a cardinal that counts only in lengths of time: "tři století" are three centuries. */
        ARTICLE,
        /**
         * "Century". With the value {@code roman} an abbreviation that is one only beside a Roman numeral, with {@code age} a word that
         * before other numbers is a person's age, with {@code plural} one that behind other numbers counts centuries, as in "tre
         * secoli"; with a number the name of that century, with {@code unclear} the name of a century that can also be a year.
         */
        CENTURY,
        /**
         * What makes a decade of a year; with the value {@code years} a word that before two years means just these, with
         * {@code whole-years} one that before years of four digits is never a decade, with {@code years-or-summer} one that then can be
         * the summer, with {@code tenth} one that is behind a number that tenth of a century, with {@code hundred} one that makes a century
         * of a year in 00.
         */
        DECADE,
        /** An era; the value is {@code ce} or {@code bce}. */
        ERA,
        /** A calendar; the value is {@code julian} or {@code gregorian}. */
        STYLE,
        /** A word that says nothing about the date. */
        FILLER,
        /** A unit of time, for durations. */
        UNIT,
        /** Digits, with X for unknown ones. */
        NUMBER,
        /** A Roman numeral; the value is in decimal digits. */
        ROMAN,
        /** A mark; the value is the character. */
        MARK,
        /** A word that no table has. */
        UNKNOWN,
        /** The end of the wording. */
        END
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    boolean is(Kind expected, String expectedValue) {
        return kind == expected && value.equals(expectedValue);
    }
}
