# Sourced by run and verify: finds a JDK and Maven, and shows what the build is doing.

TRIVET_NEEDS=javac
. "$ROOT/distribution/assembly/src/main/resources/bin/setenv"
unset TRIVET_NEEDS
JAVA_HOME=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
export JAVA_HOME
export MAVEN_OPTS=${MAVEN_OPTS:--Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1}

# Maven 3.8 or later from the path, else the wrapper, which downloads one
find_maven() {
    local version
    version=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
    if [ -n "$version" ] && [ "$(printf '%s\n3.8\n' "$version" | sort -V | head -n 1)" = 3.8 ]; then
        echo mvn
    else
        echo "$ROOT/mvnw"
    fi
}

# mawk, which Debian calls awk, keeps what it reads until a block is full unless it is told that somebody waits
if awk -W version 2>&1 </dev/null | grep -q '^mawk'; then
    AWK_AT_ONCE="awk -W interactive"
else
    AWK_AT_ONCE=awk
fi

# what a person wants to see of Maven's output; all of it goes to the given file
progress() {
    tee "$1" | $AWK_AT_ONCE '
        /Building Trivet/         { sub(/.*Building /, ""); gsub(/ +/, " "); print "  " $0; fflush() }
        /Downloaded from/         { if (++files % 50 == 0) { print "  ... " files " files downloaded"; fflush() } }
        /Tests run:.* -- in /     { sub(/.*Tests run/, "    tests run"); print; fflush() }
        /^\[ERROR\]/ && ++errors <= 60 { print; fflush() }'
}

# $1: where the log goes; the rest goes to Maven
build() {
    local log=$1 maven
    shift
    maven=$(find_maven)
    mkdir -p "$(dirname "$log")"
    "$maven" -B -Dstyle.color=never -f "$ROOT/pom.xml" "$@" 2>&1 </dev/null | progress "$log"
    return "${PIPESTATUS[0]}"
}
