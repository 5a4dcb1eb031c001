# The toolkit with a Java runtime and nothing else; releases come in as a volume and are never written to.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml vitagraph ./
COPY ontology ontology
COPY mappings mappings
COPY shapes shapes
COPY src src
RUN mvn -B -q -Dmaven.test.skip=true -Denforcer.skip=true package

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin vitagraph
WORKDIR /opt/vitagraph
COPY --from=build /build/vitagraph ./
COPY --from=build /build/target/vitagraph.jar target/
COPY --from=build /build/target/lib target/lib
USER vitagraph
EXPOSE 3030
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/3030 && printf "GET /health/ready HTTP/1.0\r\n\r\n" >&3 && grep -q "^ready" <&3'
ENTRYPOINT ["./vitagraph"]
CMD ["serve", "/publication", "--out", "/releases", "--open"]
