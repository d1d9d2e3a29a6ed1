using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class ListTests
{
    private static readonly Shape s_any = new AnyShape();

    public static TheoryData<string, object> Cases => new()
    {
        { """ "items": { "type": "string", "maxLength": 9 } """, new ListShape(new TextShape(MaxLength: 9)) },
        { """ "items": { "type": ["integer", "null"] } """, new ListShape(new IntegerShape(), ItemIsNullable: true) },
        { """ "items": true """, new ListShape(s_any) },
        { """ "items": {} """, new ListShape(s_any) },
        { """ "items": false """, new ListShape(s_any, MaxItems: 0) },
        { """ {|SGEVAL:"items"|}: false, "minItems": 2 """, new ListShape(s_any, MinItems: 2) },
        { """ "items": [{ "type": "string" }], "additionalItems": false """, new ListShape(new TextShape(), MaxItems: 1) },
        { """ "prefixItems": [{ "type": "number" }, { "type": "number" }], "minItems": 2, "maxItems": 2 """, new ListShape(new NumberShape(), MinItems: 2, MaxItems: 2) },
        { """ "prefixItems": [{ "type": "number" }], "items": { "type": "number" } """, new ListShape(new NumberShape()) },
        { """ {|SGEVAL:"prefixItems"|}: [{ "type": "number" }] """, new ListShape(s_any) },
        { """ {|SGEVAL:"prefixItems"|}: [{ "type": "string" }, true], "items": false """, new ListShape(s_any, MaxItems: 2) },
        { """ {|SGEVAL:"prefixItems"|}: [{ "type": "integer", "minimum": 0 }, { "type": "integer", "maximum": 9 }], "items": false """, new ListShape(new IntegerShape(), MaxItems: 2) },
        {
            """ {|SGEVAL:"prefixItems"|}: [{ "type": "string" }], "items": { "type": "integer" } """,
            new ListShape(new UnionShape(null, null, PropertyProbe.List<Shape>(new TextShape(), new IntegerShape())))
        },
        { """ {|SGEVAL:"prefixItems"|}: [{|SG0004:5|}] """, new ListShape(s_any) },
        { """ "minItems": 1, "maxItems": 14, "uniqueItems": true """, new ListShape(s_any, MinItems: 1, MaxItems: 14, UniqueItems: true) },
        { """ "minItems": 0, "uniqueItems": false """, new ListShape(s_any) },
        { """ "items": {|SG0004:5|} """, new ListShape(s_any) },
        { """ "items": {|SG0004:"string"|} """, new ListShape(s_any) },
        { """ "minItems": {|SG0004:-1|}, "maxItems": {|SG0004:1.5|}, "uniqueItems": {|SG0004:"yes"|} """, new ListShape(s_any) },
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
    [InlineData(""" "items": { "type": "string" }, "contains": { "const": "a" } """, 1, int.MaxValue)]
    [InlineData(""" "items": { "type": "string" }, "contains": { "const": "a" }, "minContains": 2, "maxContains": 3 """, 2, 3)]
    [InlineData(""" "items": { "type": "string" }, "contains": { "const": "a" }, "minContains": 0, "maxContains": 3 """, 0, 3)]
    public void Items_that_a_list_contains(string keywords, int minimum, int maximum) => Assert.Equal(
        [new ItemsCondition(null, new ValueCondition(null, PropertyProbe.List<DefaultValue>(new TextDefault("a"))), minimum, maximum)],
        Assert.IsType<ListShape>(PropertyProbe.ReadShape($$"""{ "type": "array", {{keywords}} }""")).Contained);

    [Theory]
    [InlineData(""" "items": { "type": "string" }, "contains": { "const": "a" }, "minContains": 0 """)]
    [InlineData(""" "items": { "type": "string" }, {|SGEVAL:"contains"|}: { "format": "color" } """)]
    [InlineData(""" {|SGEVAL:"contains"|}: { "const": "a" } """)]
    public void What_a_list_cannot_count_is_left_to_the_evaluator(string keywords) =>
        Assert.Empty(Assert.IsType<ListShape>(PropertyProbe.ReadShape($$"""{ "type": "array", {{keywords}} }""")).Contained);

    [Fact]
    public void A_default_that_lacks_an_item_is_none() =>
        Assert.Null(PropertyProbe.Read("""{ "type": "array", "items": { "type": "string" }, "contains": { "minLength": 2 }, "default": {|SG0006:[|}"a"] }""").Default);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_keyword_of_lists_is_in_the_shape(string keywords, object shape) =>
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

        string keyword = isNamed ? "{|SGEVAL:\"items\"|}" : "\"items\"";
        Shape? shape = PropertyProbe.ReadShape($"{{ \"type\": \"array\", {keyword}: {items} }}");
        int levels = 0;
        for (; shape is ListShape list; shape = list.Item)
        {
            levels++;
        }

        Assert.Equal(8, levels);
        Assert.Equal(isNamed ? s_any : new TextShape(), shape);
    }

    [Fact]
    public void A_fault_in_the_items_names_their_place() => Assert.Equal(
        "'maxLength' of '/properties/p/items' is -1, but it must be a whole number that is not negative",
        Assert.Single(SchemaMarkup.Read(
            """{ "properties": { "p": { "type": "array", "items": { "type": "string", "maxLength": {|SG0004:-1|} } } } }""").Diagnostics).Message);
}
