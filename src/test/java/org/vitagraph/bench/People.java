package org.vitagraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A made table of people, the same at each run: names in two scripts, days and places of birth and death, occupations. */
final class People {

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] GIVEN = {"Ivan", "Pyotr", "Anna", "Maria", "Sergei", "Olga", "Nikolai", "Vera"};
    private static final String[] RUSSIAN = {"Иван", "Пётр", "Анна", "Мария", "Сергей", "Ольга", "Николай", "Вера"};
    private static final String[] WORK = {"teacher", "physician", "engineer", "soldier", "writer", "lawyer", "miner"};

    private People() {}

    /** Writes so many rows. */
    static void write(Path file, int rows) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,name_ru,birth_date,birth_place,death_date,death_place,occupation\n");
            for (int i = 0; i < rows; i++) {
                int name = random.nextInt(GIVEN.length);
                int year = 1820 + random.nextInt(120);
                String born = (1 + random.nextInt(28)) + " " + MONTHS[random.nextInt(12)] + " " + year;
                String died = i % 3 == 0 ? Integer.toString(year + 50) : MONTHS[random.nextInt(12)] + " " + (year + 40);
                out.write("p" + i + ",\"Petrov, " + GIVEN[name] + " " + i + "\"," + RUSSIAN[name] + " Петров " + i + ","
                        + born + ",Place " + random.nextInt(1000) + "," + died + ",Place " + random.nextInt(1000) + ","
                        + WORK[random.nextInt(WORK.length)] + " " + random.nextInt(60) + "\n");
            }
        }
    }
}
