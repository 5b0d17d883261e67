using System.Reflection;
using System.Runtime.Loader;
using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;

namespace F1Warehouse.IntegrationTests.Telemetry;

/// <summary>The program in this process, with assemblies of its own: what it loads is nobody else's doing.</summary>
internal sealed class ProgramApart : AssemblyLoadContext
{
    private readonly Assembly program;

    public ProgramApart()
        : base("the program apart") => program = LoadFromAssemblyPath(typeof(WarehouseCommandLine).Assembly.Location);

    /// <summary>Runs the program to its end.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> RunAsync(string folder, string scripts, string[] arguments, CancellationToken cancellation)
    {
        var line = Make(typeof(WarehouseCommandLine), Make(typeof(Workspace), folder, scripts), Make(typeof(Terminal), TextWriter.Null, TextWriter.Null, false));
        return (Task<int>)line.GetType().GetMethod(nameof(WarehouseCommandLine.InvokeAsync))!.Invoke(line, [arguments, cancellation])!;
    }

    // Everything but the framework's own.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var own = Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll");
        return File.Exists(own) ? LoadFromAssemblyPath(own) : null;
    }

    private object Make(Type type, params object[] arguments) => Activator.CreateInstance(program.GetType(type.FullName!)!, arguments)!;
}
