package org.vitagraph.source.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.Configuration;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.RangeExpression;
import net.sf.saxon.expr.StaticContext;
import net.sf.saxon.expr.parser.Token;
import net.sf.saxon.trans.XPathException;
import org.vitagraph.source.record.BadReference;

/**
 * The check for what lets an XPath go on without end though the record is small: counting with {@code to}, and functions that
 * are made or passed on. It is done before anything is worked out, also what is constant.
 */
final class EndlessWords {
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern FUNCTION = Pattern.compile("(?<![\\w@:/$.-])function\\s*\\(|\\(:|Q\\{");
    private static final Pattern TO = Pattern.compile("(?<![\\w@:/$.-])to(?![\\w:.-])");

    private final String text;
    private final String words;

    EndlessWords(String text) {
        this.text = text;
        this.words =
                TEXTS.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }

    void refuse(Configuration configuration, StaticContext context) throws XPathException, BadReference {
        Matcher function = FUNCTION.matcher(words);
        if (function.find()) {
            throw new BadReference(
                    "Functions as values, comments and names as Q{…} are not for references.", function.start() + 1);
        }
        Expression parsed =
                configuration.newExpressionParser("XP", false, context).parse(text, 0, Token.EOF, context);
        if (counts(parsed)) {
            Matcher to = TO.matcher(words);
            throw new BadReference("Counting with 'to' is not for references.", to.find() ? to.start() + 1 : 1);
        }
    }

    private static boolean counts(Expression expression) {
        if (expression instanceof RangeExpression) {
            return true;
        }
        for (Operand operand : expression.operands()) {
            if (counts(operand.getChildExpression())) {
                return true;
            }
        }
        return false;
    }
}
