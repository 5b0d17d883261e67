using F1Warehouse.Pipeline.Reports;

namespace F1Warehouse.Compiler.Cases;

/// <summary>The cases as JUnit XML, as the rules have theirs.</summary>
public static class CaseReport
{
    /// <summary>The file's name in the folder of reports.</summary>
    public const string FileName = "tests.junit.xml";

    private const string Suite = "tests";

    public static string Write(IReadOnlyList<CaseResult> results, DateTime startedAt) => JUnitXml.Write(xml =>
    {
        var elapsed = results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed);
        xml.WriteStartElement("testsuites");
        Counts("f1warehouse test");
        xml.WriteStartElement("testsuite");
        Counts(Suite);
        xml.WriteAttributeString("timestamp", JUnitXml.Moment(startedAt));
        foreach (var result in results)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Suite);
            xml.WriteAttributeString("name", result.Case.Name);
            JUnitXml.WriteTime(xml, result.Elapsed);
            if (result.Difference is { } difference)
            {
                JUnitXml.WriteOutcome(xml, difference.IsError ? "error" : "failure", difference.Message, "case", difference.ToString());
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        void Counts(string name) => JUnitXml.WriteCounts(
            xml, name, results.Count, results.Count(result => result.Difference is { IsError: false }), results.Count(result => result.Difference is { IsError: true }), elapsed);
    });
}
