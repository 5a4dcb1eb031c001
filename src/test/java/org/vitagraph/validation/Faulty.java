package org.vitagraph.validation;

import java.util.Random;

/** Writes births and activities with their time-spans, participations and claims, and gets much of it wrong, by chance. */
final class Faulty {
    private final Random random;
    private final StringBuilder facts = new StringBuilder();
    private final StringBuilder claims = new StringBuilder();

    Faulty(Random random) {
        this.random = random;
    }

    String facts() {
        return facts.toString();
    }

    String claims() {
        return claims.toString();
    }

    void write(int persons) {
        for (int i = 0; i < persons; i++) {
            person(i);
            event("b" + i, "E67_Birth", i, persons);
            event("a" + i, "E7_Activity", i, persons);
            place(i);
        }
    }

    private void person(int i) {
        say("ex:p" + i + " a crm:E21_Person , crm:E39_Actor .", 1);
        say("ex:p" + i + " rdfs:label \"Person " + i + "\"@en .", 15);
        rarely("ex:p" + i + " rdfs:label \"Somebody " + i + "\"@en .");
        rarely("ex:p" + i + " crm:P7_took_place_at ex:pl" + i + " .");
    }

    private void place(int i) {
        say("ex:pl" + i + " a crm:E53_Place .", 20);
        say("ex:pl" + i + " rdfs:label \"Place " + i + "\"@en .", 15);
    }

    private void event(String event, String type, int i, int persons) {
        say("ex:" + event + " a crm:" + type + " , crm:E5_Event ; rdfs:label \"" + event + "\"@en .", 20);
        String person = "ex:p" + (random.nextInt(10) == 0 ? random.nextInt(persons) : i);
        if (type.equals("E67_Birth")) {
            content(event, "crm:P98_brought_into_life", person, i);
        }
        content(event, "crm:P7_took_place_at", "ex:pl" + (random.nextInt(5) == 0 ? random.nextInt(persons) : i), i);
        time(event, i);
        rarely("ex:" + event + " crm:P2_has_type vg:arrest .");
        participation(event, person, 1);
        if (random.nextInt(8) == 0) {
            participation(event, person, 2);
        }
    }

    private void time(String event, int i) {
        String span = "ex:t-" + (random.nextInt(15) == 0 ? "shared" : event);
        content(event, "crm:P4_has_time-span", span, i);
        int from = 1900 + random.nextInt(5);
        int to = 1902 + random.nextInt(5);
        say(span + " a crm:E52_Time-Span ; rdfs:label \"then\"@en .", 20);
        say(span + " crm:P82a_begin_of_the_begin \"" + from + "-01-01T00:00:00Z\"^^xsd:dateTime .", 10);
        say(span + " crm:P82b_end_of_the_end \"" + to + "-12-31T23:59:59Z\"^^xsd:dateTime .", 10);
        rarely(span + " crm:P82a_begin_of_the_begin \"" + to + "\"^^xsd:gYear .");
    }

    private void participation(String event, String person, int number) {
        String node = "ex:part-" + event + "-" + number;
        say(node + " crm:P01_has_domain ex:" + event + " ; rdfs:label \"part\"@en .", 25);
        say(node + " a crm:E1_CRM_Entity ; crm:P02_has_range " + person + " .", 25);
        say(node + " vg:in_role vg:" + (random.nextInt(10) == 0 ? "nobody" : "arrestee") + " .", 12);
    }

    private void content(String event, String property, String object, int i) {
        String claim = "ex:c-" + event + "-" + property.substring(4, 6);
        say("ex:" + event + " " + property + " " + object + " .", 12);
        if (random.nextInt(14) != 0) {
            claims.append(claim)
                    .append(" a vg:Claim ; rdfs:label \"claim\"@en ; vg:of_fact \"F")
                    .append(i + 1);
            claims.append("\" ; vg:subject ex:").append(event).append(" ; vg:predicate ");
            claims.append(random.nextInt(20) == 0 ? "rdfs:seeAlso" : property).append(" ; vg:object ");
            claims.append(random.nextInt(20) == 0 ? "ex:b1" : object);
            claims.append(" ; vg:accepted ").append(random.nextInt(10) != 0).append(" .\n");
        }
    }

    /** Says it, but for one time in so many. */
    private void say(String triple, int lost) {
        if (lost == 1 || random.nextInt(lost) != 0) {
            facts.append(triple).append('\n');
        }
    }

    private void rarely(String triple) {
        if (random.nextInt(15) == 0) {
            facts.append(triple).append('\n');
        }
    }
}
