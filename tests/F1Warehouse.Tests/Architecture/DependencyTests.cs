using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using Xunit;

namespace F1Warehouse.Tests.Architecture;

/// <summary>Who may know whom: the rules of CONTRIBUTING, "Layout".</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Raw = typeof(F1Warehouse.Raw.Dataset).Assembly;
    private static readonly Assembly Pipeline = typeof(F1Warehouse.Pipeline.PipelineContext).Assembly;
    private static readonly Assembly Embedded = typeof(F1Warehouse.EmbeddedPostgres.EmbeddedServerAddress).Assembly;

    [Theory]
    [InlineData("F1Warehouse.Raw", "Microsoft.EntityFrameworkCore.Design Npgsql.EntityFrameworkCore.PostgreSQL", "")]
    [InlineData("F1Warehouse.Sql", "", "")]
    [InlineData("F1Warehouse.Pipeline", "CsvHelper dbup-postgresql Npgsql System.IO.Hashing", "F1Warehouse.Raw F1Warehouse.Sql")]
    [InlineData("F1Warehouse.Compiler", "", "F1Warehouse.Pipeline F1Warehouse.Sql")]
    [InlineData("F1Warehouse.Deployment", "", "F1Warehouse.Pipeline F1Warehouse.Sql")]
    [InlineData("F1Warehouse.Export", "SpreadCheetah", "F1Warehouse.Pipeline F1Warehouse.Sql")]
    [InlineData("F1Warehouse.Sample", "CsvHelper", "F1Warehouse.Raw")]
    [InlineData("F1Warehouse.Site", "", "F1Warehouse.Pipeline F1Warehouse.Sql")]
    [InlineData("F1Warehouse.EmbeddedPostgres", "", "")]
    [InlineData("F1Warehouse.Cli", "DiffPlex OpenTelemetry OpenTelemetry.Exporter.OpenTelemetryProtocol Serilog Serilog.Sinks.File Spectre.Console System.CommandLine", "F1Warehouse.Compiler F1Warehouse.Deployment F1Warehouse.EmbeddedPostgres F1Warehouse.Export F1Warehouse.Sample F1Warehouse.Site")]
    public void A_project_refers_to_what_its_layer_may_know(string project, string packages, string projects)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        Assert.Equal(packages, Names(file, "PackageReference", name => name));
        Assert.Equal(projects, Names(file, "ProjectReference", name => Path.GetFileNameWithoutExtension(name)!));
    }

    [Fact]
    public void The_second_implementation_of_the_figures_shares_no_line_with_the_product()
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "tests", "F1Warehouse.Oracle", "F1Warehouse.Oracle.csproj"));
        Assert.Empty(file.Descendants("PackageReference").Concat(file.Descendants("ProjectReference")).Concat(file.Descendants("Compile")));
    }

    [Fact]
    public void The_pipeline_knows_no_console_no_environment_and_no_EF_Core() =>
        Holds(Types.InAssembly(Pipeline).ShouldNot().HaveDependencyOnAny(
            "System.Console", "System.CommandLine", "Spectre.Console", "Serilog", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.Hosting", "OpenTelemetry"));

    [Fact]
    public void The_raw_layer_knows_nothing_of_the_pipeline() =>
        Holds(Types.InAssembly(Raw).ShouldNot().HaveDependencyOnAny("F1Warehouse.Pipeline", "CsvHelper", "DbUp"));

    [Fact]
    public void The_embedded_server_knows_nothing_of_ours() =>
        Holds(Types.InAssembly(Embedded).ShouldNot().HaveDependencyOnAny("F1Warehouse.Raw", "F1Warehouse.Pipeline", "Npgsql"));

    [Theory]
    [InlineData("Loading", "Modeling Verifying Publishing")]
    [InlineData("Modeling", "Loading Verifying Publishing")]
    [InlineData("Verifying", "Loading Modeling Publishing")]
    [InlineData("Publishing", "Loading Modeling Verifying")]
    [InlineData("Migrating", "Loading Modeling Verifying Publishing")]
    [InlineData("Scripts", "Loading Migrating Modeling Verifying Publishing")]
    public void A_stage_calls_no_other_stage(string stage, string others) =>
        Holds(Types.InAssembly(Pipeline).That().ResideInNamespace($"F1Warehouse.Pipeline.{stage}")
            .ShouldNot().HaveDependencyOnAny([.. others.Split(' ').Select(other => $"F1Warehouse.Pipeline.{other}")]));

    private static string Names(XDocument project, string item, Func<string, string> name) =>
        string.Join(' ', project.Descendants(item).Select(e => name(e.Attribute("Include")!.Value)).Order(StringComparer.OrdinalIgnoreCase));

    private static void Holds(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
