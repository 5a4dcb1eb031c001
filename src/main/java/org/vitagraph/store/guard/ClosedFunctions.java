package org.vitagraph.store.guard;

import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions that queries may call by IRI: the casts of SPARQL 1.1 §17.5, the search for words, the members of a list.
 *
 * <p>Jena's own registries make an instance of whatever class an IRI names; these know what they were given and nothing else, whether or
 * not the guard has seen the call.
 */
public final class ClosedFunctions {

    private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";
    private static final Set<String> PROPERTIES =
            Set.of("http://jena.apache.org/text#query", "http://jena.apache.org/ARQ/list#member");

    private ClosedFunctions() {}

    /** Tells whether a function may be called. */
    static boolean function(String iri) {
        return iri.startsWith(CASTS);
    }

    /** Tells whether a predicate, which Jena would compute, may be used. */
    static boolean property(String iri) {
        return PROPERTIES.contains(iri);
    }

    /** Makes these the only functions of queries in a context. */
    public static void install(Context context) {
        Functions functions = new Functions();
        FunctionRegistry.get().keys().forEachRemaining(iri -> {
            if (function(iri)) {
                functions.put(iri, FunctionRegistry.get().getFunctionFactory(iri));
            }
        });
        FunctionRegistry.set(context, functions);
        Properties properties = new Properties();
        PROPERTIES.forEach(
                iri -> properties.put(iri, PropertyFunctionRegistry.get().get(iri)));
        PropertyFunctionRegistry.set(context, properties);
    }

    private static final class Functions extends FunctionRegistry {
        @Override
        public @Nullable FunctionFactory getFunctionFactory(String iri) {
            return isRegistered(iri) ? super.getFunctionFactory(iri) : null;
        }
    }

    private static final class Properties extends PropertyFunctionRegistry {
        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return property(iri) ? super.get(iri) : null;
        }

        @Override
        public boolean manages(String iri) {
            return property(iri);
        }
    }
}
