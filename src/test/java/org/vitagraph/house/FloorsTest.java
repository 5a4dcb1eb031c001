package org.vitagraph.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The floors of the house: which package may see which, and what only one of them may touch. */
@AnalyzeClasses(packages = "org.vitagraph", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {
    private static final String ALL = "org.vitagraph..";

    @ArchTest
    static final ArchRule model_is_the_ground = classes()
            .that()
            .resideInAPackage("org.vitagraph.model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.vitagraph.model..", "java..", "org.jspecify.."))
            .allowEmptyShould(true)
            .because("a fact is a value of its own, whatever library reads, stores or shows it");

    @ArchTest
    static final ArchRule names_stand_on_model = seesOnly("names", "model")
            .because("how a name is folded and romanised is the same whether it is linked, searched or shown");

    @ArchTest
    static final ArchRule rdf_stands_on_model =
            seesOnly("rdf", "model").because("what a graph is does not depend on who fills it");

    @ArchTest
    static final ArchRule source_knows_no_sibling = seesOnly("source", "model", "rdf", "names")
            .because("a reader gives facts, and cannot know what is made of them");

    @ArchTest
    static final ArchRule resolve_knows_no_sibling = seesOnly("resolve", "model", "rdf", "names")
            .because("who is who is decided on facts, whatever format they came in and whatever they become");

    @ArchTest
    static final ArchRule mapping_knows_no_sibling = seesOnly("mapping", "model", "rdf")
            .because("a pattern sees one resolved fact and nothing else, so that mapping is pure");

    @ArchTest
    static final ArchRule validation_knows_no_sibling = seesOnly("validation", "model", "rdf")
            .because("a check that knew how the graph was made would share its errors");

    @ArchTest
    static final ArchRule link_knows_no_sibling = seesOnly("link", "model", "rdf", "names")
            .because("a match is proposed from names and dates, not from a store's state");

    @ArchTest
    static final ArchRule store_knows_no_sibling = seesOnly("store", "model", "rdf", "names")
            .because("a store holds any graph, and is handed what it serves beside it");

    @ArchTest
    static final ArchRule site_knows_no_sibling = seesOnly("site", "model", "rdf", "names")
            .because("pages are asked of a query service, so that they run over any endpoint");

    @ArchTest
    static final ArchRule nobody_stands_on_app = noClasses()
            .that()
            .resideOutsideOfPackage("org.vitagraph.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vitagraph.app..")
            .because("the flow joins the parts; no part knows the flow");

    @ArchTest
    static final ArchRule packages_form_no_ring = slices().matching("org.vitagraph.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package in two folders");

    @ArchTest
    static final ArchRule only_rdf_sees_Rio = noClasses()
            .that()
            .resideInAPackage(ALL)
            .and()
            .resideOutsideOfPackage("org.vitagraph.rdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.rdf4j..")
            .because("RDF4J writes the dumps and nothing else: two graph models in one place are enough");

    @ArchTest
    static final ArchRule only_store_sees_Fuseki = noClasses()
            .that()
            .resideInAPackage(ALL)
            .and()
            .resideOutsideOfPackage("org.vitagraph.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena.fuseki..")
            .because("what is open to the network is guarded in one place");

    @ArchTest
    static final ArchRule only_site_sees_templates = noClasses()
            .that()
            .resideInAPackage(ALL)
            .and()
            .resideOutsideOfPackage("org.vitagraph.site..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..")
            .because("what a page looks like is decided in one place");

    @ArchTest
    static final ArchRule only_Main_ends_the_process = noClasses()
            .that()
            .resideInAPackage(ALL)
            .and()
            .doNotHaveFullyQualifiedName("org.vitagraph.app.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("a part that ends the process cannot be tested, nor leave its files whole");

    @ArchTest
    static final ArchRule only_app_speaks_to_the_terminal = noClasses()
            .that()
            .resideInAPackage(ALL)
            .and()
            .resideOutsideOfPackage("org.vitagraph.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because(
                    "results go to standard output and messages to standard error, and only the command line knows which is which");

    @ArchTest
    static final ArchRule one_logging_interface = noClasses()
            .that()
            .resideInAPackage(ALL)
            .and()
            .doNotHaveFullyQualifiedName("org.vitagraph.app.LibraryLogs")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.logging..")
            .because("messages go through slf4j, whose level the command line sets");

    @ArchTest
    static final ArchRule findings_are_not_logged = noClasses()
            .that()
            .resideInAPackage(ALL)
            .and(knowFindings())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..")
            .allowEmptyShould(true)
            .because("a user's mistake is a value that is reported, and cannot be turned off with a log level");

    @ArchTest
    static final ArchRule no_static_state = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(ALL)
            .and()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("two publications can be built in one process");

    @ArchTest
    static final ArchRule no_wall_clock = noClasses()
            .that()
            .resideInAnyPackage(Stream.of("model", "names", "rdf", "source", "resolve", "mapping", "validation", "link")
                    .map(FloorsTest::named)
                    .toArray(String[]::new))
            .should()
            .callMethodWhere(target(name("now")).and(targetOwner(resideInAPackage("java.time.."))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(true)
            .because("the same input gives the same bytes on any day");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .that()
            .resideInAPackage(ALL)
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
            .because("such a name says that nobody knew what the class is");

    private static DescribedPredicate<JavaClass> knowFindings() {
        return DescribedPredicate.describe("know findings", c -> c.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> d.getTargetClass().getName().equals("org.vitagraph.model.Finding")));
    }

    private static String named(String name) {
        return "org.vitagraph." + name + "..";
    }

    private static ArchRule seesOnly(String name, String... below) {
        String[] visible = Stream.concat(Stream.of(name), Stream.of(below))
                .map(FloorsTest::named)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(named(name))
                .should()
                .dependOnClassesThat(resideInAPackage(ALL).and(not(resideInAnyPackage(visible))))
                .allowEmptyShould(true);
    }
}
