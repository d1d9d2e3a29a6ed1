using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>Conversions and texts by the types of a compilation: enums, and the <c>T?</c> of numbers.</summary>
public sealed class TypedOperationTests
{
    private static readonly CSharpCompilation s_compilation = CSharpCompilation.Create(
        "Types",
        [CSharpSyntaxTree.ParseText("enum Size : byte { Small, Large }")],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    private static readonly ITypeSymbol s_int = s_compilation.GetSpecialType(SpecialType.System_Int32);
    private static readonly ITypeSymbol s_byte = s_compilation.GetSpecialType(SpecialType.System_Byte);
    private static readonly ITypeSymbol s_double = s_compilation.GetSpecialType(SpecialType.System_Double);
    private static readonly ITypeSymbol s_char = s_compilation.GetSpecialType(SpecialType.System_Char);
    private static readonly ITypeSymbol s_object = s_compilation.GetSpecialType(SpecialType.System_Object);
    private static readonly ITypeSymbol s_size = s_compilation.GetTypeByMetadataName("Size")!;

    [Fact]
    public void To_and_from_an_enum()
    {
        AbstractValue threeHundred = IntegerValue.Exactly(300);

        Assert.Equal(IntegerValue.Exactly(44), NumericConversions.Convert(threeHundred, s_int, s_size));
        Assert.Equal(IntegerValue.Exactly(7), NumericConversions.Convert(IntegerValue.Exactly(7), s_size, s_int));
        Assert.Equal(RealValue.Exactly(7), NumericConversions.Convert(IntegerValue.Exactly(7), s_size, s_double));
        Assert.Equal(IntegerValue.Exactly(7), NumericConversions.Convert(IntegerValue.Exactly(7), s_size, Nullable(s_size)));
    }

    [Fact]
    public void To_and_from_what_may_be_null()
    {
        AbstractValue seven = IntegerValue.Exactly(7);

        Assert.Equal(seven, NumericConversions.Convert(seven, s_int, Nullable(s_int)));
        Assert.Equal(seven, NumericConversions.Convert(seven, Nullable(s_int), s_int));
        Assert.Equal(RealValue.Exactly(7), NumericConversions.Convert(seven, Nullable(s_int), Nullable(s_double)));
        Assert.Equal(IntegerValue.Exactly(44), NumericConversions.Convert(IntegerValue.Exactly(300), s_int, Nullable(s_byte)));
        Assert.Same(AbstractValue.Null, NumericConversions.Convert(AbstractValue.Null, Nullable(s_int), Nullable(s_double)));
        Assert.Same(AbstractValue.Unknown, NumericConversions.Convert(AbstractValue.Unknown, Nullable(s_int), Nullable(s_double)));
        Assert.Same(AbstractValue.NotNull, NumericConversions.Convert(AbstractValue.Unknown, Nullable(s_int), s_int));
        Assert.Same(AbstractValue.NotNull, NumericConversions.Convert(AbstractValue.Null, Nullable(s_int), s_int));
    }

    [Fact]
    public void To_what_is_no_number()
    {
        Assert.Same(AbstractValue.NotNull, NumericConversions.Convert(IntegerValue.Exactly(7), s_int, s_object));
        Assert.Same(AbstractValue.NotNull, NumericConversions.Convert(IntegerValue.Exactly(7), s_object, s_int));
        Assert.Same(AbstractValue.Null, NumericConversions.Convert(AbstractValue.Null, Nullable(s_int), s_object));
        Assert.Equal(new BooleanValue(true), NumericConversions.Convert(new BooleanValue(true), Special(SpecialType.System_Boolean), Nullable(Special(SpecialType.System_Boolean))));
    }

    [Fact]
    public void As_texts()
    {
        Assert.Equal(TextValue.Exactly("a"), TextOperations.Format(IntegerValue.Exactly('a'), s_char));
        Assert.Equal(TextValue.OfUnits(1, 1), TextOperations.Format(IntegerValue.Between('a', 'z'), s_char));
        Assert.Equal(TextValue.Exactly("97"), TextOperations.Format(IntegerValue.Exactly(97), s_int));
        Assert.Equal(TextValue.Exactly("97"), TextOperations.Format(IntegerValue.Exactly(97), Nullable(s_int)));
        Assert.Equal(TextValue.OfUnits(1, 3), TextOperations.Format(IntegerValue.Between(0, 100), s_int));
        Assert.Equal(TextValue.OfUnits(2, 10), TextOperations.Format(IntegerValue.Between(10, null), s_int));
        Assert.Equal(TextValue.OfUnits(2, 3), TextOperations.Format(IntegerValue.Between(10, null), s_byte));
        Assert.Equal(TextValue.Exactly("True"), TextOperations.Format(new BooleanValue(true), Special(SpecialType.System_Boolean)));
        Assert.Equal(TextValue.Exactly(""), TextOperations.Format(AbstractValue.Null, s_object));
        Assert.Equal(TextValue.Exactly("x"), TextOperations.Format(TextValue.Exactly("x"), Special(SpecialType.System_String)));
    }

    [Fact]
    public void What_a_culture_or_an_enum_spells_is_not_known()
    {
        Assert.Same(AbstractValue.NotNull, TextOperations.Format(IntegerValue.Exactly(-1), s_int));
        Assert.Same(AbstractValue.NotNull, TextOperations.Format(IntegerValue.Exactly(1), s_size));
        Assert.Same(AbstractValue.NotNull, TextOperations.Format(RealValue.Exactly(0.5), s_double));
        Assert.Same(AbstractValue.NotNull, TextOperations.Format(AbstractValue.Unknown, s_object));
    }

    private static INamedTypeSymbol Special(SpecialType type) => s_compilation.GetSpecialType(type);

    private static INamedTypeSymbol Nullable(ITypeSymbol type) => Special(SpecialType.System_Nullable_T).Construct(type);
}
