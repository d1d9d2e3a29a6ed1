using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class ListTests
{
    private static readonly Shape _any = new AnyShape();

    public static TheoryData<string, object> Cases => new()
    {
        { """ "items": { "type": "string", "maxLength": 9 } """, new ListShape(new TextShape(MaxLength: 9)) },
        { """ "items": { "type": ["integer", "null"] } """, new ListShape(new IntegerShape(), ItemIsNullable: true) },
        { """ "items": true """, new ListShape(_any) },
        { """ "items": {} """, new ListShape(_any) },
        { """ {|SG0008:"items"|}: false """, new ListShape(_any) },
        { """ {|SG0008:"items"|}: [{ "type": "string" }], {|SG0008:"additionalItems"|}: false """, new ListShape(_any) },
        { """ {|SG0008:"prefixItems"|}: [{ "type": "string" }], "items": { "type": "integer" } """, new ListShape(_any) },
        { """ "minItems": 1, "maxItems": 14, "uniqueItems": true """, new ListShape(_any, MinItems: 1, MaxItems: 14, UniqueItems: true) },
        { """ "minItems": 0, "uniqueItems": false """, new ListShape(_any) },
        { """ "items": {|SG0004:5|} """, new ListShape(_any) },
        { """ "items": {|SG0004:"string"|} """, new ListShape(_any) },
        { """ "minItems": {|SG0004:-1|}, "maxItems": {|SG0004:1.5|}, "uniqueItems": {|SG0004:"yes"|} """, new ListShape(_any) },
        {
            """ "items": { "type": "array", "maxItems": 2, "items": { "type": "number", "minimum": 0 } } """,
            new ListShape(new ListShape(new NumberShape(new NumberBound(new NumberLiteral("0", 0), false)), MaxItems: 2))
        },
        {
            """ "items": { "type": "object", "title": "T", "description": "D", "additionalProperties": false, "properties": { "x": { "type": "boolean" } } } """,
            new ListShape(new ObjectShape("T", "D", PropertyProbe.List(new PropertyModel("x", new BooleanShape())), null, false, default))
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Keywords_of_lists(string keywords, object shape) =>
        Assert.Equal(shape, PropertyProbe.ReadShape($$"""{ "type": "array", {{keywords}} }"""));

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(100, true)]
    public void What_is_nested_deeper_than_types_go_is_named(int depth, bool isNamed)
    {
        string items = "{ \"type\": \"string\" }";
        for (int i = 1; i < depth; i++)
        {
            items = $"{{ \"type\": \"array\", \"items\": {items} }}";
        }

        string keyword = isNamed ? "{|SG0008:\"items\"|}" : "\"items\"";
        Shape? shape = PropertyProbe.ReadShape($"{{ \"type\": \"array\", {keyword}: {items} }}");
        int levels = 0;
        for (; shape is ListShape list; shape = list.Item)
        {
            levels++;
        }

        Assert.Equal(8, levels);
        Assert.Equal(isNamed ? _any : new TextShape(), shape);
    }

    [Fact]
    public void A_fault_in_the_items_names_their_place() => Assert.Equal(
        "'maxLength' of '/properties/p/items' is -1, but it must be a whole number that is not negative",
        Assert.Single(SchemaMarkup.Read(
            """{ "properties": { "p": { "type": "array", "items": { "type": "string", "maxLength": {|SG0004:-1|} } } } }""").Faults).Message);
}
