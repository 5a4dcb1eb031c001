package org.vitagraph.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user hears when a verb cannot go on: one sentence that names what is wrong, never a stack trace unless asked for. */
final class Failures implements IExecutionStrategy, IExecutionExceptionHandler, IParameterExceptionHandler {

    /** Runs the verb; errors of the JVM become exceptions, which picocli hands on. */
    @Override
    public int execute(ParseResult parsed) {
        if (Main.verbose(parsed.commandSpec().commandLine())) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        try {
            return new RunLast().execute(parsed);
        } catch (VirtualMachineError | LinkageError | AssertionError e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine verb, ParseResult parsed) {
        Throwable cause = cause(thrown);
        PrintWriter err = verb.getErr();
        err.println("vitagraph: " + sentence(cause));
        if (Main.verbose(verb)) {
            cause.printStackTrace(err);
        } else if (isFault(cause)) {
            err.println("Run it again with --verbose to see where.");
        }
        err.flush();
        return cause instanceof InvalidPathException ? Exit.USAGE : Exit.ENVIRONMENT;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine verb = fault.getCommandLine();
        PrintWriter err = verb.getErr();
        err.println("vitagraph: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try '" + verb.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return Exit.USAGE;
    }

    private static Throwable cause(Throwable thrown) {
        boolean wrapper = thrown instanceof UncheckedIOException
                || thrown instanceof ExecutionException
                || thrown instanceof CompletionException;
        return wrapper && thrown.getCause() != null ? cause(thrown.getCause()) : thrown;
    }

    private static boolean isFault(Throwable cause) {
        return !(cause instanceof IOException
                || cause instanceof OutOfMemoryError
                || cause instanceof InternalError
                || cause instanceof InvalidPathException);
    }

    /** Says what is wrong. */
    static String sentence(Throwable cause) {
        return switch (cause) {
            case NoSuchFileException e -> "There is no file or folder " + e.getFile() + ".";
            case AccessDeniedException e -> e.getFile() + " may not be read or written: permission denied.";
            case NotDirectoryException e -> e.getFile() + " is no folder.";
            case FileAlreadyExistsException e -> e.getFile() + " is in the way: it exists already.";
            case DirectoryNotEmptyException e -> e.getFile() + " is in the way: the folder is not empty.";
            case FileSystemException e when e.getReason() != null -> file(e) + lower(e.getReason()) + ".";
            case BindException e -> "The port is taken or may not be used: " + message(e) + ".";
            case IOException e -> ended(upper(message(e)));
            case OutOfMemoryError e ->
                "The memory does not suffice (" + message(e) + "). Give more, as in VITAGRAPH_OPTS=-Xmx4g.";
            case InternalError e ->
                "A file that is mapped into memory could not be written (" + message(e) + "); the disk may be full.";
            case InvalidPathException e ->
                "This cannot be the name of a file here: " + e.getInput() + " (" + e.getReason() + ").";
            default -> "This is a fault of Vitagraph: " + ended(cause.getClass().getName() + ": " + message(cause));
        };
    }

    private static String file(FileSystemException e) {
        return e.getFile() == null ? "A file cannot be used: " : e.getFile() + " cannot be used: ";
    }

    private static String message(Throwable e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "").strip();
        return message.isEmpty()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") ? sentence : sentence + ".";
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
