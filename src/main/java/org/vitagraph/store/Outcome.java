package org.vitagraph.store;

/** What became of a query. */
sealed interface Outcome {

    /** All of it was sent as it came. */
    record Sent() implements Outcome {}

    /** It is complete and waits to be sent. */
    final class Ready implements Outcome {

        private final String contentType;
        private final String tag;
        private final byte[] bytes;

        /**
         * Keeps an answer.
         *
         * @param contentType media type and character set
         * @param tag its entity tag, empty where the next answer to the same query may be another one
         * @param bytes the answer, which nobody changes
         */
        Ready(String contentType, String tag, byte[] bytes) {
            this.contentType = contentType;
            this.tag = tag;
            this.bytes = bytes;
        }

        /** Gives the media type. */
        String contentType() {
            return contentType;
        }

        /** Gives the entity tag, empty for none. */
        String tag() {
            return tag;
        }

        /** Gives the answer, which is not to be changed. */
        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * There is no answer.
     *
     * @param status the HTTP status that says so
     * @param sentence a plain sentence
     */
    record None(int status, String sentence) implements Outcome {}
}
