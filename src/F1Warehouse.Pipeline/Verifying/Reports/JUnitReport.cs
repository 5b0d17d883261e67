using System.Globalization;
using System.Xml;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Reports;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Verifying.Reports;

/// <summary>The run as JUnit XML, which CI systems show: a test suite per layer, a test case per rule.</summary>
internal static class JUnitReport
{
    public const string FileName = "verification.junit.xml";

    public static string Write(VerificationRun run) => JUnitXml.Write(xml =>
    {
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, $"f1warehouse verify ({run.Target})", run.Results, run.Elapsed);
        foreach (var suite in run.Results.GroupBy(result => result.Rule.Layer).OrderBy(suite => suite.Key.Order))
        {
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, Suite(suite.Key), [.. suite], suite.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed));
            xml.WriteAttributeString("timestamp", JUnitXml.Moment(run.StartedAt));
            foreach (var result in suite)
            {
                WriteCase(xml, result);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static string Suite(Layer layer) => $"verification.{layer}";

    private static void WriteCounts(XmlWriter xml, string name, IReadOnlyList<VerificationResult> results, TimeSpan elapsed) => JUnitXml.WriteCounts(
        xml, name, results.Count, results.Count(result => result.Status == VerificationStatus.Fail),
        results.Count(result => result.Status == VerificationStatus.Error), elapsed);

    private static void WriteCase(XmlWriter xml, VerificationResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Suite(result.Rule.Layer));
        xml.WriteAttributeString("name", result.Name);
        JUnitXml.WriteTime(xml, result.Elapsed);
        WriteProperties(xml, result);
        var rows = $"{result.FailingRows.ToString(CultureInfo.InvariantCulture)} failing {(result.FailingRows == 1 ? "row" : "rows")}";
        var table = string.Join('\n', [result.Rule.Description, "", .. result.FirstRows.ToTable()]);
        switch (result)
        {
            case { Error: { } error }:
                JUnitXml.WriteOutcome(xml, "error", error.Message, $"PG{error.SqlState}", error.Message);
                break;
            case { Status: VerificationStatus.Fail }:
                JUnitXml.WriteOutcome(xml, "failure", rows, "fail", table);
                break;
            case { Status: VerificationStatus.Warn }:
                // JUnit knows no warnings: the case passes and says so.
                xml.WriteElementString("system-out", JUnitXml.Clean($"WARN {rows}\n{table}"));
                break;
        }

        xml.WriteEndElement();
    }

    // Whose books the rule audits, what it protects, and what it found that is no fault.
    private static void WriteProperties(XmlWriter xml, VerificationResult result)
    {
        xml.WriteStartElement("properties");
        WriteProperty(xml, "kind", result.Rule.Kind.ToStoredName());
        foreach (var guard in result.Rule.Guards)
        {
            WriteProperty(xml, "guards", guard.ToString());
        }

        WriteProperty(xml, "known_rows", XmlConvert.ToString(result.KnownRows));
        WriteProperty(xml, "accepted_rows", XmlConvert.ToString(result.AcceptedRows));
        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }
}
