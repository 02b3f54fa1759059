// keeps the kind of plugin that was asked for
import java.nio.file.Files
import java.nio.file.Paths

def project = Paths.get(request.outputDirectory, request.artifactId)
def kinds = project.resolve('kinds')
def wanted = kinds.resolve(request.properties['kind'])
if (!Files.isDirectory(wanted)) {
    throw new IllegalArgumentException("There is no kind '${request.properties['kind']}' of plugin; there are "
            + kinds.toFile().list().sort().join(', '))
}
wanted.toFile().eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def target = project.resolve(wanted.relativize(file.toPath()))
    Files.createDirectories(target.parent)
    Files.move(file.toPath(), target)
}
kinds.toFile().deleteDir()
