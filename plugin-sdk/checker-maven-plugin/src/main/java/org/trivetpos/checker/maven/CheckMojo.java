package org.trivetpos.checker.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.trivetpos.checker.Checker;
import org.trivetpos.checker.Finding;
import org.trivetpos.checker.OfferedByJars;
import org.trivetpos.checker.Report;
import org.trivetpos.checker.Severity;
import org.trivetpos.checker.cycles.Cycles;

/** Looks at the plugin that the build has made; an error fails the build. What a shop offers are its dependencies. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    /** The plugin's jar. */
    @Parameter(defaultValue = "${project.build.directory}/${project.build.finalName}.jar")
    private File jar;

    /** Where the report of both languages goes, and a heap dump if something is held. */
    @Parameter(defaultValue = "${project.build.directory}/checker")
    private File work;

    /** How often it comes and goes in a process of its own; 0 leaves that out. */
    @Parameter(property = "trivet.check.cycles", defaultValue = "5")
    private int cycles;

    /** How many seconds that may take. */
    @Parameter(property = "trivet.check.seconds", defaultValue = "120")
    private int seconds;

    /** True if warnings fail the build too. */
    @Parameter(property = "trivet.check.strict", defaultValue = "false")
    private boolean strict;

    /** True leaves the whole check out. */
    @Parameter(property = "trivet.check.skip", defaultValue = "false")
    private boolean skip;

    /** What to tell in, zh or en; the language of the machine unless said. */
    @Parameter(property = "trivet.check.language")
    private String language;

    /** For Maven, which fills in the parameters. */
    public CheckMojo() { }

    CheckMojo(MavenProject project, Path jar, Path work, int cycles, boolean strict) {
        this.project = project;
        this.jar = jar.toFile();
        this.work = work.toFile();
        this.cycles = cycles;
        this.seconds = 120;
        this.strict = strict;
        this.language = "en";
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            return;
        }
        try {
            Report report = look();
            Files.createDirectories(work.toPath());
            Files.writeString(work.toPath().resolve("report.txt"), report.in(Locale.CHINESE) + "\n\n"
                    + report.in(Locale.ENGLISH) + "\n");
            tell(report);
        } catch (IOException failure) {
            throw new MojoExecutionException("cannot look at " + jar, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted while looking at " + jar, stopped);
        }
    }

    /** What is wrong already need not be tried. */
    private Report look() throws IOException, InterruptedException {
        Collection<Path> jars = dependencies();
        Report report = Checker.check(jar.toPath(), OfferedByJars.of(jars));
        if (cycles <= 0 || report.hasErrors()) {
            return report;
        }
        return report.and(new Cycles(jars, work.toPath().resolve("cycles"), cycles, Duration.ofSeconds(seconds))
                .of(jar.toPath()));
    }

    private List<Path> dependencies() {
        return project.getArtifacts().stream().map(Artifact::getFile).filter(file -> file != null && file.isFile())
                .map(File::toPath).toList();
    }

    private void tell(Report report) throws MojoFailureException {
        Locale locale = language == null || language.isBlank() ? Locale.getDefault() : Locale.of(language);
        for (Finding finding : report.findings()) {
            String words = finding.code() + "  " + finding.words().in(locale) + "\n    " + finding.mend().in(locale);
            switch (finding.severity()) {
                case ERROR -> getLog().error(words);
                case WARNING -> getLog().warn(words);
                case NOTE -> getLog().info(words);
            }
        }
        if (report.hasErrors() || strict && !report.of(Severity.WARNING).isEmpty()) {
            throw new MojoFailureException(jar.getName() + ": " + report.findings().size() + " findings, see above and "
                    + work.toPath().resolve("report.txt"));
        }
    }
}
