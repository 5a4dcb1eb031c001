package org.vitagraph.model;

/** A place in a user's file, as precise as its format allows. */
public sealed interface Locator {

    /** Gives the file, relative to the publication. */
    String file();

    /** Gives the place as people and editors read it, such as {@code facts/a.yaml:12:5}. */
    String text();

    /**
     * A place in a text file.
     *
     * @param file relative to the publication, with forward slashes
     * @param line from 1; 0 for the whole file
     * @param column from 1; 0 for the whole line
     */
    record Position(String file, int line, int column) implements Locator {
        @Override
        public String text() {
            if (line == 0) {
                return file;
            }
            return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        }
    }

    /**
     * A cell of a workbook.
     *
     * @param file relative to the publication, with forward slashes
     * @param sheet the sheet's name
     * @param cell the cell in A1 notation
     */
    record Cell(String file, String sheet, String cell) implements Locator {
        @Override
        public String text() {
            return file + ":" + sheet + "!" + cell;
        }

        /** Gives the letters of its column, such as {@code B}. */
        public String column() {
            return cell.substring(0, letters());
        }

        /** Gives the number of its row, as it is written. */
        public String row() {
            return cell.substring(letters());
        }

        private int letters() {
            int letters = 0;
            while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
                letters++;
            }
            return letters;
        }
    }

    /**
     * A node of a tree: an XPath or a JSON pointer, with the line where it begins.
     *
     * @param file relative to the publication, with forward slashes
     * @param line from 1; 0 where that is not known
     * @param path XPath or JSON pointer (RFC 6901)
     */
    record Path(String file, int line, String path) implements Locator {
        @Override
        public String text() {
            return line == 0 ? file + " " + path : file + ":" + line + " " + path;
        }
    }

    /** Points at a whole file. */
    static Locator file(String file) {
        return new Position(file, 0, 0);
    }
}
