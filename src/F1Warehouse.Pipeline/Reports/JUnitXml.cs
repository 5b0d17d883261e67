using System.Globalization;
using System.Text;
using System.Xml;

namespace F1Warehouse.Pipeline.Reports;

/// <summary>What all JUnit reports share.</summary>
public static class JUnitXml
{
    public static string Write(Action<XmlWriter> content)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Writer(text), new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            content(xml);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The attributes of a suite.</summary>
    public static void WriteCounts(XmlWriter xml, string name, int tests, int failures, int errors, TimeSpan elapsed)
    {
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", XmlConvert.ToString(tests));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));
        xml.WriteAttributeString("errors", XmlConvert.ToString(errors));
        WriteTime(xml, elapsed);
    }

    public static void WriteTime(XmlWriter xml, TimeSpan elapsed) =>
        xml.WriteAttributeString("time", elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));

    /// <summary>Why a test case did not pass.</summary>
    public static void WriteOutcome(XmlWriter xml, string element, string message, string type, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Clean(message));
        xml.WriteAttributeString("type", type);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    public static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Values may hold characters that XML cannot; what is beyond the basic plane comes in two halves, which it can.</summary>
    public static string Clean(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : ' '));

    // The declaration names the encoding of the file, not that of the string.
    private sealed class Utf8Writer(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
