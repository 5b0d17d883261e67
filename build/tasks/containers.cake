// docker or podman, whichever is there; what is composed is compose.yaml, with .env beside it.
var imageBuild = Task("ImageBuild")
    .Description("Build the image f1warehouse:local; --prebuilt takes the program of this machine, not one built in a container.")
    .Does(() =>
    {
        var arguments = new ProcessArgumentBuilder().Append("build")
            .AppendSwitchQuoted("--file", root.CombineWithFilePath("Containerfile").FullPath)
            .AppendSwitchQuoted("--tag", Argument("tag", "f1warehouse:local"));
        if (HasArgument("prebuilt"))
        {
            LayOutImage();
            arguments.AppendSwitch("--build-arg", "PROGRAM=prebuilt");
        }

        // There is no git in the image's build; the version comes from tags.
        var version = Output("dotnet", "msbuild src/F1Warehouse.Cli -restore -target:MinVer -getProperty:MinVerVersion");
        var revision = Output("git", "rev-parse HEAD");
        arguments.AppendSwitchQuoted("--build-arg", $"VERSION={version}").AppendSwitchQuoted("--build-arg", $"REVISION={revision}");
        foreach (var image in new[] { "sdk-image", "runtime-image" }.Where(image => HasArgument(image)))
        {
            arguments.AppendSwitchQuoted("--build-arg", $"{image.ToUpperInvariant().Replace('-', '_')}={Argument<string>(image)}");
        }

        System.Environment.SetEnvironmentVariable("DOCKER_BUILDKIT", "1");
        Run(Engine(), arguments.AppendQuoted(root.FullPath));
    });

if (HasArgument("prebuilt"))
{
    imageBuild.IsDependentOn("Program");
}

Compose("ComposeUp", "up --detach --wait postgres", "Start PostgreSQL in a container and wait until it answers; data stay in a volume.");
Compose("ComposeRun", "run --rm warehouse", "Build the warehouse once, in a container, into the PostgreSQL of ComposeUp.");
Compose("ComposeLogs", "logs --timestamps", "Show what the containers wrote.");
Compose("ComposePsql", "exec postgres sh -c \"exec psql --username=\\\"$POSTGRES_USER\\\" --dbname=\\\"$POSTGRES_DB\\\"\"", "Open psql in the container of PostgreSQL.");
Compose("ComposeDown", "down", "Stop and remove the containers; the volumes stay.");
Compose("ComposeClean", "down --volumes --remove-orphans", "Stop and remove the containers and their volumes: the warehouse is gone.");

void Compose(string target, string command, string description) =>
    Task(target).Description(description).Does(() => Run(Engine(), new ProcessArgumentBuilder().Append("compose").Append(command)));

FilePath Engine() => new[] { "docker", "podman" }.Select(name => Context.Tools.Resolve(name)).FirstOrDefault(found => found is not null)
    ?? throw new CakeException(2, "Neither docker nor podman is installed here: containers need one of them. Without: ./build.sh --target=Full");

// What the stage "prebuilt" of the Containerfile takes: the folder that a stage of the image would have built.
void LayOutImage()
{
    var image = root.Combine("artifacts/image");
    CleanDirectory(image);
    CopyDirectory(program.GetDirectory(), image.Combine("program"));
    CopyDirectory(root.Combine("data/sample"), image.Combine("program/sample"));
    var manifest = root.CombineWithFilePath($"database/bin/{configuration}/manifest.json");
    if (FileExists(manifest))
    {
        CopyFileToDirectory(manifest, image.Combine("program/database"));
    }

    foreach (var folder in new[] { "logs", "data", "artifacts/results" })
    {
        EnsureDirectoryExists(image.Combine("warehouse").Combine(folder));
    }
}

string Output(FilePath tool, string arguments)
{
    StartProcess(tool, new ProcessSettings { Arguments = arguments, WorkingDirectory = root, RedirectStandardOutput = true, Silent = true }, out var lines);
    return lines.FirstOrDefault() ?? "";
}
