using Xunit;

namespace F1Warehouse.Tests.Documents;

/// <summary>I18: whoever is told of publish profiles is told what a binary log makes of the password in them.</summary>
public sealed class ProfileTests
{
    public static TheoryData<string> Documents =>
    [
        .. new[] { Repository.Root, Path.Combine(Repository.Root, "docs") }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
            .Where(file => File.ReadAllText(file).Contains("publish.xml", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_that_recommends_them_says_it(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document)).ReplaceLineEndings(" ");
        Assert.Matches(@"`-bl`[^.|]*password", text);
    }

    [Fact]
    public void They_are_kept_out_of_the_repository_as_such_logs_are() =>
        Assert.All(["*.publish.xml", "*.binlog"], pattern => Assert.Contains(pattern, File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore"))));
}
