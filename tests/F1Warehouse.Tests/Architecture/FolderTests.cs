using ArchUnitNET.Loader;
using Xunit;

namespace F1Warehouse.Tests.Architecture;

/// <summary>Arrows point one way: no folder knows one beside it that knows it, be it by way of others.</summary>
public sealed class FolderTests
{
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> architecture = new(() =>
        new ArchLoader().LoadAssemblies([.. SourceProjects.Names.Select(SourceProjects.Load), typeof(FolderTests).Assembly]).Build());

    /// <summary>Every project below <c>src</c>, a new one by itself.</summary>
    public static TheoryData<string> Projects => [.. SourceProjects.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_folders_of_a_project_form_no_circle(string project) =>
        Assert.Equal([], new FolderGraph(architecture.Value, project).Circle());

    [Fact]
    public void A_planted_circle_is_found() =>
        Assert.Equal(
            ["First", "Second", "First"],
            new FolderGraph(architecture.Value, $"{typeof(FolderTests).Namespace}.Planted").Circle().Select(name => name.Split('.')[^1]));
}
