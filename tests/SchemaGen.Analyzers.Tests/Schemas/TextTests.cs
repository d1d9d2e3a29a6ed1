using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class TextTests
{
    public static TheoryData<string, object> Cases => new()
    {
        { """ "minLength": 1, "maxLength": 1000 """, new TextShape(1, 1000) },
        { """ "minLength": 0 """, new TextShape() },
        { """ "minLength": 1.0, "maxLength": 1e3 """, new TextShape(1, 1000) },
        { """ "maxLength": 0 """, new TextShape(MaxLength: 0) },
        { """ "minLength": 99999999999999999999, "maxLength": 99999999999999999999 """, new TextShape(MinLength: int.MaxValue) },
        { """ "pattern": "^#[0-9a-f]{6}$" """, new TextShape(Pattern: "^#[0-9a-f]{6}$") },
        { """ {|SG0008:"pattern"|}: "(" """, new TextShape() },
        { """ {|SG0008:"pattern"|}: "[b-a]", "maxLength": 5 """, new TextShape(MaxLength: 5) },
        { """ "format": "uri" """, new TextShape(Format: "uri") },
        { """ "format": "password" """, new TextShape(Format: "password") },
        { """ {|SGEVAL:"format"|}: "date-time" """, new TextShape(Format: "date-time") },
        { """ "format": "int64" """, new TextShape(Format: "int64") },
        { """ {|SG0008:"format"|}: "url" """, new TextShape(Format: "url") },
        { """ "minLength": {|SG0004:-1|}, "maxLength": {|SG0004:1.5|} """, new TextShape() },
        { """ "minLength": {|SG0004:"1"|}, "maxLength": {|SG0004:null|} """, new TextShape(MinLength: 1) },
        { """ "minLength": {|SG0004:"-1"|}, "maxLength": {|SG0004:"1.5"|} """, new TextShape() },
        { """ "pattern": {|SG0004:5|}, "format": {|SG0004:[]|} """, new TextShape() },
        { """ "title": {|SG0004:5|}, "description": {|SG0004:{}|} """, new TextShape() },
        { """ "maximum": 5, "maxItems": 3, "multipleOf": 2 """, new TextShape() },
        { """ "maximum": {|SG0004:"5"|}, "maxItems": {|SG0004:"3"|}, "required": {|SG0004:true|} """, new TextShape() },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_keyword_of_texts_is_in_the_shape(string keywords, object shape) =>
        Assert.Equal(shape, PropertyProbe.ReadShape($$"""{ "type": "string", {{keywords}} }"""));
}
