package org.vitagraph.source.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.PackedFile;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.UnreadableFile;

/** Opens the archive that a workbook is, and says in plain words what a file is that only looks like one. */
final class WorkbookFile {
    /** In this container Office keeps workbooks under a password, and those of before 2007 (MS-CFB 2.2). */
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    /** The name of the stream that holds a workbook under a password (MS-OFFCRYPTO 2.3.4), in UTF-16LE. */
    private static final String ENCRYPTED = "EncryptedPackage";

    private WorkbookFile() {}

    /**
     * Opens a workbook.
     *
     * @throws UnreadableFile if it is under a password (PROTECTED), no workbook or a broken one (SYNTAX), or a hostile one (ARCHIVE)
     */
    static PackedFile open(SourceFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
            byte[] begin = in.readNBytes(COMPOUND.length);
            if (isCompound(begin)) {
                throw holds(in, ENCRYPTED)
                        ? refusal(file, Code.PROTECTED, "The workbook is under a password.", Code.PROTECTED.advice())
                        : refusal(
                                file,
                                Code.SYNTAX,
                                "The file is no workbook of this format; it may be one of Excel 97 to 2003 (.xls).",
                                "Save it as .xlsx.");
            }
            if (begin.length < 2 || begin[0] != 'P' || begin[1] != 'K') {
                throw refusal(file, Code.SYNTAX, "The file is no workbook.", "Save it as .xlsx, .ods or .csv.");
            }
        }
        return PackedFile.open(file, Code.SYNTAX);
    }

    private static boolean isCompound(byte[] begin) {
        for (int i = 0; i < COMPOUND.length; i++) {
            if (i >= begin.length || (begin[i] & 0xFF) != COMPOUND[i]) {
                return false;
            }
        }
        return true;
    }

    /** Looks for a name in UTF-16LE, whose letters are ASCII and whose first one comes only once. */
    private static boolean holds(InputStream in, String name) throws IOException {
        int matched = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            int wanted = matched % 2 == 0 ? name.charAt(matched / 2) : 0;
            matched = c == wanted ? matched + 1 : c == name.charAt(0) ? 1 : 0;
            if (matched == name.length() * 2) {
                return true;
            }
        }
        return false;
    }

    /** Says what is wrong with the whole file. */
    static UnreadableFile refusal(SourceFile file, Code code, String message, String advice) {
        return new UnreadableFile(new Finding(code, Locator.file(file.name()), "", message, advice));
    }
}
