using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.CodeFixes.Editing;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Items that are removed and members that are added, in every layout: what is not named stays byte by byte.</summary>
public sealed class LayoutTests
{
    [Theory]
    [InlineData("[a]", "0", "[]")]
    [InlineData("[ a ]", "0", "[ ]")]
    [InlineData("[a, b]", "0", "[b]")]
    [InlineData("[a, b]", "1", "[a]")]
    [InlineData("[a, b]", "01", "[]")]
    [InlineData("[a, b, ]", "1", "[a, ]")]
    [InlineData("[a, b, c, d]", "02", "[b, d]")]
    [InlineData("[a, b, c, d]", "13", "[a, c]")]
    [InlineData("[a, b, c, d]", "12", "[a, d]")]
    [InlineData("[a /* 1 */, /* 2 */ b /* 3 */, /* 4 */ c]", "1", "[a /* 1 */, /* 2 */ /* 4 */ c]")]
    [InlineData("[\n    a,\n    b,\n]", "0", "[\n    b,\n]")]
    [InlineData("[\n    a,\n    b,\n]", "1", "[\n    a,\n]")]
    [InlineData("[\n    a,\n    b\n]", "1", "[\n    a\n]")]
    [InlineData("[\n    a,\n    b\n]", "01", "[\n]")]
    [InlineData("[\r\n\ta, // 1\r\n\tb // 2\r\n]", "1", "[\r\n\ta // 1\r\n]")]
    [InlineData("[\n    a, b,\n    c, d,\n]", "1", "[\n    a,\n    c, d,\n]")]
    [InlineData("[\n    a, b,\n    c, d,\n]", "2", "[\n    a, b,\n    d,\n]")]
    [InlineData("[\n    a, b,\n    c, d,\n]", "23", "[\n    a, b,\n]")]
    [InlineData("[a,\n b,\n c]", "0", "[\n b,\n c]")]
    [InlineData("[a,\n b,\n c]", "2", "[a,\n b]")]
    [InlineData("[a,\n // 3\n c]", "1", "[a\n // 3\n ]")]
    public void Items_are_removed(string list, string removed, string expected)
    {
        ItemList items = ItemList.Of(Root(list).DescendantNodes().OfType<CollectionExpressionSyntax>().First())!;
        Assert.Equal(expected, Edit(list, edits =>
        {
            foreach (char index in removed)
            {
                edits.RemoveItem(items, index - '0');
            }
        }, items.Owner));
    }

    [Theory]
    [InlineData("new()", "new() { X = 1 }")]
    [InlineData("new A { }", "new A { X = 1 }")]
    [InlineData("new A {}", "new A { X = 1 }")]
    [InlineData("new A { B = 1 }", "new A { B = 1, X = 1 }")]
    [InlineData("new A { B = 1, }", "new A { B = 1, X = 1, }")]
    [InlineData("new A { B = 1 /* b */ }", "new A { B = 1, X = 1 /* b */ }")]
    [InlineData("new A\n{\n    B = 1\n}", "new A\n{\n    B = 1,\n    X = 1\n}")]
    [InlineData("new A\n{\n    B = 1, // b\n}", "new A\n{\n    B = 1, // b\n    X = 1,\n}")]
    [InlineData("new A\n{\n    B = 1 // b\n}", "new A\n{\n    B = 1, // b\n    X = 1\n}")]
    [InlineData("new A {\r\n\tB = 1\r\n}", "new A {\r\n\tB = 1,\r\n\tX = 1\r\n}")]
    [InlineData("new A\n{\n}", "new A\n{\n    X = 1,\n}")]
    [InlineData("new A { B = 1,\n    C = 2 }", "new A { B = 1,\n    C = 2, X = 1 }")]
    public void A_member_is_added(string creation, string expected) => Assert.Equal(expected, Add(creation, ["X"]));

    [Theory]
    [InlineData("new()", "new()\n{\n    X = 1,\n    Y = 1,\n}")]
    [InlineData("new A { B = 1 }", "new A { B = 1, X = 1, Y = 1 }")]
    [InlineData("new A { }", "new A { X = 1, Y = 1 }")]
    [InlineData("new A\n{\n}", "new A\n{\n    X = 1,\n    Y = 1,\n}")]
    [InlineData("new A\n{\n    B = 1\n}", "new A\n{\n    B = 1,\n    X = 1,\n    Y = 1\n}")]
    [InlineData("new A\n{\n    B = 1,\n}", "new A\n{\n    B = 1,\n    X = 1,\n    Y = 1,\n}")]
    public void Members_are_added(string creation, string expected) => Assert.Equal(expected, Add(creation, ["X", "Y"]));

    private static string Add(string creation, string[] names)
    {
        var node = Root(creation).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().First();
        return Edit(creation, edits =>
        {
            foreach (string name in names.Concat(names))
            {
                edits.AddMember((SyntaxNode?)node.Initializer ?? node, name, "1");
            }
        }, node);
    }

    /// <summary>The expression stands at the begin of a line, so that its own layout is all there is.</summary>
    private static CompilationUnitSyntax Root(string expression) => SyntaxFactory.ParseCompilationUnit("object x =\n" + expression + ";");

    private static string Edit(string expression, Action<FileEdits> edit, SyntaxNode owner)
    {
        var root = (CompilationUnitSyntax)owner.SyntaxTree.GetRoot();
        var edits = new FileEdits(root, root.GetText());
        edit(edits);
        string result = edits.Apply().ToString();
        Assert.Equal("object x =\n" + expression + ";", root.ToFullString());
        return result["object x =\n".Length..^1];
    }
}
