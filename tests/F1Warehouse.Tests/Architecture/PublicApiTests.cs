using PublicApiGenerator;
using Xunit;

namespace F1Warehouse.Tests.Architecture;

/// <summary>
/// What is public is what another project uses: each library's surface is a file, so that a change of it is seen, and each
/// public type has a user.
/// </summary>
public sealed class PublicApiTests
{
    // As EF Core writes them, for its own tool.
    private const string Migrations = "F1Warehouse.Raw.Migrations";

    private static readonly ApiGeneratorOptions options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [Migrations] };

    /// <summary>Every library below <c>src</c>, a new one by itself.</summary>
    public static TheoryData<string> Libraries => [.. SourceProjects.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_surface_of_a_library_is_the_one_of_its_file(string library)
    {
        var path = Path.Combine(Repository.Root, "src", library, "PublicApi.txt");
        var received = Path.Combine(AppContext.BaseDirectory, $"{library}.PublicApi.txt");
        File.WriteAllText(received, SourceProjects.Load(library).GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd() + "\n");
        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == File.ReadAllText(received),
            $"the public surface of {library} has changed: where that is meant, copy {received} over {path}");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_public_type_is_used_by_another_project(string library)
    {
        var assembly = SourceProjects.Load(library);
        var used = SourceProjects.Names.Where(name => name != library).SelectMany(name => PublicUse.Of(name, assembly)).ToHashSet();
        var unused = assembly.GetExportedTypes().Where(type => type.Namespace != Migrations).Except(PublicUse.WithWhatTheyShow(used)).Select(type => type.FullName).Order(StringComparer.Ordinal).ToList();
        Assert.True(unused.Count == 0, $"public, and used by no other project: {string.Join(", ", unused)}");
    }
}
