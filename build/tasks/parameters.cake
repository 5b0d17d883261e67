// Every path and argument of the build. Cake works in build/, people in the root or wherever they called from.
var root = MakeAbsolute(Directory(".."));
var caller = MakeAbsolute(Directory(Argument("caller", root.FullPath)));
string FromCaller(string argument) => new FilePath(Argument<string>(argument)).MakeAbsolute(caller).FullPath;
var configuration = Argument("configuration", "Release");
var solution = root.CombineWithFilePath("F1Warehouse.sln");
var program = root.CombineWithFilePath(IsRunningOnWindows() ? "artifacts/bin/f1warehouse.exe" : "artifacts/bin/f1warehouse");

// Ctrl-C reaches the process at work as well: Cake waits for it to stop in order, and is itself ended by the second one.
var interrupted = false;
Console.CancelKeyPress += (_, signal) => (signal.Cancel, interrupted) = (!interrupted, true);

// The exit code of a failed process becomes the build's.
void Run(FilePath tool, ProcessArgumentBuilder arguments, DirectoryPath folder = null)
{
    var code = StartProcess(tool, new ProcessSettings { Arguments = arguments, WorkingDirectory = folder ?? root });
    if (code != 0)
    {
        throw new CakeException(code, $"{tool.GetFilenameWithoutExtension()} ended with exit code {code}");
    }
}
