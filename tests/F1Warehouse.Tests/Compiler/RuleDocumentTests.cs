using System.Reflection;
using System.Text.RegularExpressions;
using F1Warehouse.Compiler;
using Xunit;

namespace F1Warehouse.Tests.Compiler;

public sealed partial class RuleDocumentTests
{
    [Fact]
    public void Every_rule_is_told_in_the_document_with_why_and_how_to_mend_and_no_other()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules.md"));
        var sections = Section().Matches(document);
        var codes = typeof(RuleCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Order(StringComparer.Ordinal), sections.Select(section => section.Groups["code"].Value));
        Assert.All(sections, section => Assert.Matches(@"^\s*\S(.|\n)+\n\*\*Mend:\*\* \S", section.Groups["text"].Value));
    }

    [GeneratedRegex(@"^### (?<code>F1W\d{4}) .+\n(?<text>(?:(?!^##).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
