package org.vitagraph.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs the benchmarks whose names a regular expression finds. */
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs them, one after the other. */
    public static void main(String[] args) throws Exception {
        Map<String, Cpu.Work> all = new LinkedHashMap<>();
        all.put("MappingBench", MappingBench::run);
        all.put("ConvertBench", ConvertBench::run);
        all.put("ReaderBench", ReaderBench::run);
        all.put("BuildBench", BuildBench::run);
        all.put("IncrementalBench", IncrementalBench::run);
        all.put("DumpBench", DumpBench::run);
        all.put("StoreBench", StoreBench::run);
        all.put("ValidationBench", ValidationBench::run);
        all.put("LinkBench", LinkBench::run);
        all.put("DuplicateBench", DuplicateBench::run);
        all.put("LinkScaleBench", LinkScaleBench::run);
        all.put("EndpointBench", EndpointBench::run);
        all.put("SiteBench", SiteBench::run);
        all.put("HalfOpenBench", HostileBench::halfOpen);
        all.put("FuzzBench", HostileBench::fuzz);
        all.put("SoakBench", HostileBench::soak);
        all.put("KillBench", KillBench::run);
        Pattern wanted = Pattern.compile(args.length == 0 ? "" : args[0]);
        for (Map.Entry<String, Cpu.Work> one : all.entrySet()) {
            if (wanted.matcher(one.getKey()).find()) {
                Cpu.print("== %s", one.getKey());
                one.getValue().run();
            }
        }
    }
}
