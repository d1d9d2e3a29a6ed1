using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class ObjectTests
{
    private static readonly Shape s_any = new AnyShape();

    [Fact]
    public void Properties_stand_in_the_order_of_the_file_whatever_their_names()
    {
        ObjectShape input = PropertyProbe.ReadInput("""
            "required": ["日本語", "class"],
            "properties": { "z": {}, "class": {}, "日本語": {}, "a-b c": {}, "": {}, "Equals": {}, "~/": {} }
            """);

        Assert.Equal(["z", "class", "日本語", "a-b c", "", "Equals", "~/"], input.Properties.Select(static property => property.WireName));
        Assert.Equal(["class", "日本語"], input.Properties.Where(static property => property.IsRequired).Select(static property => property.WireName));
    }

    [Theory]
    [InlineData(""" "additionalProperties": false """, null, false)]
    [InlineData(""" "additionalProperties": true """, "any", false)]
    [InlineData(""" "title": "T" """, "any", false)]
    [InlineData(""" "additionalProperties": { "type": ["string", "null"] } """, "text", true)]
    [InlineData(""" "additionalProperties": {|SG0004:"no"|} """, "any", false)]
    [InlineData(""" "additionalProperties": {|SG0004:null|} """, "any", false)]
    [InlineData(""" "additionalProperties": {|SG0004:"false"|} """, null, false)]
    [InlineData(""" "additionalProperties": false, "patternProperties": { "^x": { "type": "string" } } """, "text", false)]
    [InlineData(""" "additionalProperties": false, {|SGEVAL:"patternProperties"|}: { "^a": {} } """, "any", false)]
    [InlineData(""" "additionalProperties": { "type": "string" }, {|SGEVAL:"patternProperties"|}: { "^x": {} } """, "any", false)]
    public void What_other_members_may_be_is_in_the_shape(string keywords, string? shape, bool isNullable)
    {
        ObjectShape input = PropertyProbe.ReadInput($$""" "properties": { "a": {} }, {{keywords}} """);

        Assert.Equal(shape switch { null => null, "any" => s_any, _ => new TextShape() }, input.Additional);
        Assert.Equal(isNullable, input.AdditionalIsNullable);
    }

    [Theory]
    [InlineData(""" "required": {|SG0004:true|} """)]
    [InlineData(""" "required": {|SG0004:"a"|} """)]
    [InlineData(""" "required": ["a", {|SG0004:5|}] """)]
    [InlineData(""" "required": [] """)]
    public void Required_that_is_no_list_of_names_counts_as_absent(string keywords) =>
        Assert.False(Assert.Single(PropertyProbe.ReadInput($$""" "properties": { "a": {} }, {{keywords}} """).Properties).IsRequired);

    [Theory]
    [InlineData(""" "required": ["a", {|SGEVAL:"b"|}] """)]
    [InlineData(""" "required": ["a", "a"], {|SGEVAL:"propertyNames"|}: { "minLength": 2 } """)]
    public void What_a_record_cannot_hold_is_left_to_the_evaluator(string keywords) =>
        Assert.True(Assert.Single(PropertyProbe.ReadInput($$""" "properties": { "a": {} }, {{keywords}} """).Properties).IsRequired);

    [Theory]
    [InlineData(""" "propertyNames": { "maxLength": 3 } """)]
    [InlineData(""" "additionalProperties": { "type": "string" }, "propertyNames": { "maxLength": 3 } """)]
    public void Names_of_other_members(string keywords) =>
        Assert.Equal(new TextShape(MaxLength: 3), PropertyProbe.ReadInput($$""" "properties": { "a": {} }, {{keywords}} """).AdditionalNames);

    /// <summary>As draft 3 has it (5.7).</summary>
    [Theory]
    [InlineData(""" "properties": { "a": { "type": "string", "required": {|SG0004:true|} }, "b": { "required": {|SG0004:false|} }, "c": {} } """, "a")]
    [InlineData(""" "properties": { "a": { "required": {|SG0004:true|} }, "b": {}, "c": {} }, "required": ["c"] """, "a c")]
    [InlineData(""" "$schema": "http://json-schema.org/draft-03/schema#", "properties": { "a": { "required": true }, "b": { "required": false }, "c": {} } """, "a")]
    [InlineData(""" "allOf": [{ "properties": { "a": { "required": {|SG0004:true|} } } }, { "properties": { "a": {}, "b": {}, "c": {} } }] """, "a")]
    public void A_property_may_say_itself_that_it_is_required(string keywords, string required) => Assert.Equal(
        required.Split(' '), PropertyProbe.ReadInput(keywords).Properties.Where(static property => property.IsRequired).Select(static property => property.WireName));

    public static TheoryData<string, object> Maps => new()
    {
        { """ "additionalProperties": { "type": "integer" } """, new MapShape(new IntegerShape()) },
        { """ "additionalProperties": { "type": ["integer", "null"] } """, new MapShape(new IntegerShape(), ValueIsNullable: true) },
        { """ "properties": {}, "minProperties": 1, "maxProperties": 4 """, new MapShape(s_any, MinProperties: 1, MaxProperties: 4) },
        { """ "additionalProperties": false """, new MapShape(s_any, MaxProperties: 0) },
        { """ "additionalProperties": false, "patternProperties": { "^x": {} } """, new MapShape(s_any, Names: new TextShape(Pattern: "^x")) },
        { """ "additionalProperties": false, {|SGEVAL:"patternProperties"|}: { "^x": {}, "^y": {} } """, new MapShape(s_any) },
        { """ "required": [{|SGEVAL:"a"|}] """, new MapShape(s_any) },
        { """ "dependentRequired": { "a": [{|SGEVAL:"b"|}] } """, new MapShape(s_any) },
        { """ "properties": {|SG0004:5|} """, new MapShape(s_any) },
        { """ "minProperties": {|SG0004:-1|} """, new MapShape(s_any) },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void An_object_without_members_of_its_own_is_a_map(string keywords, object shape) =>
        Assert.Equal(shape, PropertyProbe.ReadShape($$"""{ "type": "object", {{keywords}} }"""));

    [Fact]
    public void Objects_stand_in_objects_and_type_may_be_left_out()
    {
        Shape shape = PropertyProbe.ReadShape("""
            { "title": "Size", "description": "told with the property", "required": ["width"], "additionalProperties": false,
              "properties": { "width": { "type": "integer" }, "inner": { "type": "object", "properties": { "a": { "type": "boolean" } } } } }
            """);

        var inner = new ObjectShape(null, null, PropertyProbe.List(new PropertyModel("a", new BooleanShape())), s_any, false, default);
        Assert.Equal(
            new ObjectShape("Size", null, PropertyProbe.List(
                new PropertyModel("width", new IntegerShape()) { IsRequired = true }, new PropertyModel("inner", inner)), null, false, default),
            shape);
    }

    [Fact]
    public void Of_a_member_given_twice_the_last_counts_at_its_place()
    {
        ObjectShape input = PropertyProbe.ReadInput(
            """ "properties": { "a": { "type": "string" }, "b": {}, {|SG0011:"a"|}: { "type": "integer" } } """);

        Assert.Equal(PropertyProbe.List(new PropertyModel("b", s_any), new PropertyModel("a", new IntegerShape())), input.Properties);
    }

    [Fact]
    public void The_input_says_what_it_is()
    {
        InputModel? model = SchemaMarkup.Read("""{ "title": "T", "description": "D", "deprecated": true, "type": "object", "properties": {} }""").Model;

        Assert.Equal(new InputModel("T", "D", true, new ObjectShape("T", null, default, s_any, false, default), ResolvedSchema: """{"title":"T","description":"D","deprecated":true,"type":"object","properties":{}}"""), model);
    }
}
