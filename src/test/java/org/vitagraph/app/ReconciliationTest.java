package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reconciliation service as OpenRefine asks it, over HTTP. The schemas say, in fewer words, what those of the Reconciliation Service
 * API 0.2 and of the draft of 1.0 demand.
 */
class ReconciliationTest extends ServedSite {

    private static final String NAMED =
            "{'type':'object','required':['id','name'],'properties':{'id':{'type':'string','minLength':1},"
                    + "'name':{'type':'string','minLength':1},'description':{'type':'string'}}}";
    private static final String TEMPLATE = "{'type':'object','required':['url'],'properties':{'url':{'type':'string',"
            + "'pattern':'^https?://.*[{].*id.*[}].*'}}}";
    private static final String SERVICE =
            "{'type':'object','required':['service_url','service_path'],'properties':{'service_url':{'type':'string',"
                    + "'pattern':'^https?://'},'service_path':{'type':'string','pattern':'^/'}}}";
    private static final String MANIFEST_02 =
            "{'type':'object','required':['versions','name','identifierSpace','schemaSpace','view','preview','suggest',"
                    + "'extend'],'properties':{'versions':{'type':'array','contains':{'const':'0.2'}},'view':"
                    + TEMPLATE
                    + ",'defaultTypes':{'type':'array','uniqueItems':true,'items':" + NAMED + "},'preview':{'type':"
                    + "'object','required':['url','width','height'],'properties':{'url':{'pattern':'[{][{]id[}][}]'},"
                    + "'width':{'type':'integer'},'height':{'type':'integer'}}},'suggest':{'type':'object','required':"
                    + "['entity','property','type'],'additionalProperties':" + SERVICE + "},'extend':{'type':'object',"
                    + "'properties':{'propose_properties':" + SERVICE + ",'property_settings':{'type':'array'}}}}}";
    private static final String MANIFEST_DRAFT =
            "{'type':'object','required':['versions','name','view'],'properties':{'versions':{'type':'array','contains':"
                    + "{'const':'1.0-draft'}},'view':" + TEMPLATE + ",'suggest':{'type':'object','required':['entity',"
                    + "'property','type'],'additionalProperties':{'type':'boolean'}},'preview':{'type':'object',"
                    + "'required':['width','height'],'additionalProperties':{'type':'integer'}},'extend':{'type':"
                    + "'object','properties':{'proposeProperties':{'type':'boolean'}}},'batchSize':{'type':'integer'},"
                    + "'standardizedScore':{'type':'boolean'}}}";
    private static final String CANDIDATES =
            "{'type':'array','items':{'type':'object','required':['id','name','score','match'],'properties':{'id':"
                    + "{'type':'string'},'name':{'type':'string'},'score':{'type':'number','minimum':0,'maximum':100},"
                    + "'match':{'type':'boolean'},'type':{'type':'array','items':" + NAMED + "}}}}";
    private static final String RESULTS_02 = "{'type':'object','additionalProperties':{'type':'object','required':"
            + "['result'],'properties':{'result':" + CANDIDATES + "}}}";
    private static final String RESULTS_DRAFT =
            "{'type':'object','required':['results'],'properties':{'results':{'type':'array','items':{'type':'object',"
                    + "'required':['candidates'],'properties':{'candidates':" + CANDIDATES + "}}}}}";
    private static final String SUGGESTED =
            "{'type':'object','required':['result'],'properties':{'result':{'type':'array','items':" + NAMED + "}}}";
    private static final String VALUES =
            "{'type':'array','items':{'oneOf':[{'type':'object','required':['str'],'additionalProperties':false,"
                    + "'properties':{'str':{'type':'string'}}},{'type':'object','required':['date'],"
                    + "'additionalProperties':false,'properties':{'date':{'type':'string','pattern':"
                    + "'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}$'}}}]}}";
    private static final String EXTENDED_02 =
            "{'type':'object','required':['meta','rows'],'properties':{'meta':{'type':'array','items':" + NAMED
                    + "},'rows':{'type':'object','additionalProperties':{'type':'object','additionalProperties':"
                    + VALUES
                    + "}}}}";
    private static final String EXTENDED_DRAFT =
            "{'type':'object','required':['meta','rows'],'properties':{'meta':{'type':'array','items':" + NAMED
                    + "},'rows':{'type':'array','items':{'type':'object','required':['id','properties'],'properties':"
                    + "{'properties':{'type':'array','items':{'type':'object','required':['id','values'],'properties':"
                    + "{'values':" + VALUES + "}}}}}}}}";
    private static final String PERSON = "person/beloborodov";

    private static JsonNode valid(HttpResponse<String> response, String schema) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("application/json");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema.replace('\'', '"'))
                        .validate(response.body(), InputFormat.JSON))
                .isEmpty();
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, String name, String json) throws Exception {
        return post(
                path,
                "application/x-www-form-urlencoded",
                name + "=" + URLEncoder.encode(json.replace('\'', '"'), StandardCharsets.UTF_8));
    }

    private HttpResponse<String> json(String path, String json) throws Exception {
        return post(path, "application/json", json.replace('\'', '"'));
    }

    @Test
    void theManifestsAreThoseOfTheirVersions() throws Exception {
        valid(get("/reconcile"), MANIFEST_02);
        valid(get("/reconcile/draft"), MANIFEST_DRAFT);
    }

    @Test
    void aBatchIsAnsweredQueryByQuery() throws Exception {
        String batch = "{'q0':{'query':'Белобородов Александр','type':'person','limit':3,'properties':[{'pid':'born',"
                + "'v':'1891'}],'type_strict':'should'},'q1':{'query':'nobody at all'},'q2':{'query':'" + PERSON
                + "'}}";
        JsonNode results = valid(form("/reconcile", "queries", batch), RESULTS_02);
        assertThat(results.at("/q0/result/0/id").asText()).isEqualTo(PERSON);
        assertThat(results.at("/q0/result/0/match").asBoolean()).isTrue();
        assertThat(results.at("/q0/result").size()).isLessThanOrEqualTo(3);
        assertThat(results.at("/q1/result")).isEmpty();
        assertThat(results.at("/q2/result/0/id").asText()).isEqualTo(PERSON);
        assertThat(results.at("/q2/result/0/score").asDouble()).isEqualTo(100);
        double before = 101;
        for (JsonNode candidate : results.at("/q0/result")) {
            assertThat(candidate.path("score").asDouble()).isLessThanOrEqualTo(before);
            before = candidate.path("score").asDouble();
        }
    }

    @Test
    void theDraftsQueriesGiveTheSameCandidates() throws Exception {
        String conditions = "'conditions':[{'matchType':'name','propertyValue':'Белобородов Александр'},"
                + "{'matchType':'property','propertyId':'born','propertyValue':'1891'}]";
        JsonNode results = valid(
                json(
                        "/reconcile/draft/match",
                        "{'queries':[{'type':'person','limit':3," + conditions + "},{'conditions':"
                                + "[{'matchType':'name','v':['Goloshchekin']}]}]}"),
                RESULTS_DRAFT);
        JsonNode older = valid(
                form(
                        "/reconcile",
                        "queries",
                        "{'q0':{'query':'Белобородов Александр','type':'person','limit':3,"
                                + "'properties':[{'pid':'born','v':'1891'}]}}"),
                RESULTS_02);
        assertThat(results.at("/results/0/candidates")).isEqualTo(older.at("/q0/result"));
        assertThat(results.at("/results/1/candidates/0/id").asText()).isEqualTo("person/goloshchyokin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'person'                 | person",
                "['place','person']       | person",
                "['nonsense','person']    | person",
                "['place','event']        | event",
                "[]                       | person",
                "'nonsense'               |",
                "['nonsense']             |"
            })
    void candidatesAreOfAnyOfTheTypesAsked(String type, @Nullable String found) throws Exception {
        JsonNode older =
                valid(form("/reconcile", "queries", "{'q0':{'query':'Beloborodov','type':" + type + "}}"), RESULTS_02);
        JsonNode draft = valid(
                json(
                        "/reconcile/draft/match",
                        "{'queries':[{'type':" + type
                                + ",'conditions':[{'matchType':'name','propertyValue':'Beloborodov'}]}]}"),
                RESULTS_DRAFT);
        assertThat(older.at("/q0/result/0/type/0/id").asText()).isEqualTo(found == null ? "" : found);
        assertThat(draft.at("/results/0/candidates/0/type/0/id").asText()).isEqualTo(found == null ? "" : found);
    }

    @Test
    void suggestionsAreOfThingsTypesAndProperties() throws Exception {
        for (String root : new String[] {"/reconcile/suggest/", "/reconcile/draft/suggest/"}) {
            JsonNode things = valid(get(root + "entity?prefix=belob"), SUGGESTED);
            assertThat(things.at("/result/0/id").asText()).isEqualTo(PERSON);
            assertThat(valid(get(root + "entity?prefix=" + PERSON), SUGGESTED)
                            .at("/result/0/id")
                            .asText())
                    .isEqualTo(PERSON);
            assertThat(valid(get(root + "type?prefix=per"), SUGGESTED).at("/result"))
                    .hasSize(1);
            assertThat(valid(get(root + "property?prefix="), SUGGESTED).at("/result"))
                    .hasSize(4);
            assertThat(valid(get(root + "property?prefix=&cursor=3"), SUGGESTED).at("/result"))
                    .hasSize(1);
        }
    }

    @Test
    void propertiesCanBeFetched() throws Exception {
        String asked = "{'ids':['" + PERSON + "','person/nobody'],'properties':[{'id':'born'},{'id':'name'}]}";
        JsonNode older = valid(form("/reconcile", "extend", asked), EXTENDED_02);
        assertThat(older.at("/rows").path(PERSON).at("/born/0/date").asText()).isEqualTo("1891-10-26T00:00:00");
        assertThat(older.at("/rows").path("person/nobody").path("born")).isEmpty();
        JsonNode draft = valid(json("/reconcile/draft/extend", asked), EXTENDED_DRAFT);
        assertThat(draft.at("/rows/0/properties/0/values/0/date").asText()).isEqualTo("1891-10-26T00:00:00");
        assertThat(draft.at("/rows/0/properties/1/values").toString()).contains("Белобородов");
        assertThat(form("/reconcile", "extend", asked.replace("born", "shoe size"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/reconcile/properties?type=person").body())
                .contains("\"born\"", "\"died\"", "\"type\" : \"person\"");
        assertThat(get("/reconcile/draft/extend/propose?type=place&limit=1").body())
                .contains("\"limit\" : 1", "\"name\"")
                .doesNotContain("\"born\"");
    }

    @Test
    void aPreviewMayStandInAFrameAndAViewLeadsToThePage() throws Exception {
        HttpResponse<String> preview = get("/reconcile/preview?id=person%2Fbeloborodov");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Alexander Beloborodov", "Белобородов");
        assertThat(header(preview, "Content-Security-Policy"))
                .doesNotContain("frame-ancestors")
                .contains("default-src 'none'");
        assertThat(header(get("/reconcile/view?id=" + PERSON), "Location")).isEqualTo("../page/" + PERSON);
        assertThat(get("/reconcile/preview?id=person/nobody").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "\"x\"", "{'queries':{}}", "{'queries'", "{'queries':", "{'queries':[", "null"})
    void whatIsNoQueryIs400(String body) throws Exception {
        assertThat(json("/reconcile/draft/match", body).statusCode()).isEqualTo(400);
        if (!body.isEmpty() && !body.equals("{'queries':{}}")) {
            assertThat(form("/reconcile", "queries", body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void whatIsNestedDeepIs400() throws Exception {
        String deep = "{\"queries\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        for (String path : List.of("/reconcile/draft/match", "/reconcile/draft/extend")) {
            assertThat(json(path, deep).statusCode()).isEqualTo(400);
        }
        assertThat(form("/reconcile", "queries", deep).statusCode()).isEqualTo(400);
        assertThat(form("/reconcile", "extend", deep).statusCode()).isEqualTo(400);
    }

    @Test
    void tooManyQueriesAreRefused() throws Exception {
        String one = "{'conditions':[{'matchType':'name','propertyValue':'x'}]}";
        String many = "{'queries':[" + (one + ",").repeat(100) + one + "]}";
        assertThat(json("/reconcile/draft/match", many).statusCode()).isEqualTo(413);
    }
}
