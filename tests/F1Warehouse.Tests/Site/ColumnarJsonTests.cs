using System.Buffers;
using System.Text;
using F1Warehouse.Site.Writing;
using Xunit;

namespace F1Warehouse.Tests.Site;

public sealed class ColumnarJsonTests
{
    [Theory]
    [InlineData("""[{"a":1,"b":"x"},{"a":2,"b":null}]""", """{"columns":["a","b"],"rows":[[1,"x"],[2,null]]}""")]
    [InlineData("""{"t":[{"a":[{"b":true}]}]}""", """{"t":{"columns":["a"],"rows":[[{"columns":["b"],"rows":[[true]]}]]}}""")]
    [InlineData("[]", "[]")]
    [InlineData("""[["x"],[]]""", """[["x"],[]]""")]
    [InlineData("null", "null")]
    public void Objects_become_columns_and_rows_and_all_else_stays(string json, string expected) => Assert.Equal(expected, Write(json));

    [Theory]
    [InlineData("[87452,87331,87460,95001]", """{"differences":[87452,-121,129,7541]}""")]
    [InlineData("[1,2,3]", "[1,2,3]")]
    [InlineData("[1,2,null,4]", "[1,2,null,4]")]
    [InlineData("[1,2,3.5,4]", "[1,2,3.5,4]")]
    public void Whole_numbers_are_written_by_their_differences_where_there_are_some(string json, string expected) => Assert.Equal(expected, Write(json));

    [Theory]
    [InlineData("395.50")]
    [InlineData("0.142857142857142857142857")]
    [InlineData("123456789012345678901234567890")]
    public void Numbers_stay_as_PostgreSQL_wrote_them(string number) => Assert.Equal($$"""{"n":{{number}}}""", Write($$"""{"n":{{number}}}"""));

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--")]
    [InlineData("a' & b")]
    [InlineData("\u2028\u2029")]
    public void Nothing_that_a_page_could_take_for_its_own_is_written_as_it_is(string name)
    {
        var written = Write($$"""{"name":{{System.Text.Json.JsonSerializer.Serialize(name)}}}""");
        Assert.DoesNotContain(written, letter => "<>&'\u2028\u2029".Contains(letter));
        Assert.Equal(name, System.Text.Json.JsonDocument.Parse(written).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void Letters_of_other_alphabets_need_no_escape() => Assert.Equal("""{"name":"Kimi Räikkönen 周冠宇"}""", Write("""{"name":"Kimi Räikkönen 周冠宇"}"""));

    private static string Write(string json)
    {
        var output = new ArrayBufferWriter<byte>();
        ColumnarJson.Write(Encoding.UTF8.GetBytes(json), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
