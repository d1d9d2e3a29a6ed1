using SchemaGen.Generation.Naming;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation.Naming;

public sealed class NameScopeTests
{
    [Theory]
    [InlineData("Equals")]
    [InlineData("Clone")]
    [InlineData("EqualityContract")]
    [InlineData("ToString")]
    [InlineData("Finalize")]
    [InlineData("WriteTo")]
    [InlineData("Validate")]
    [InlineData("Slug")]
    [InlineData("FlashInput")]
    public void Steps_around_members_that_a_record_has(string name)
    {
        Assert.Equal(name + "Value", ReservedMembers.ScopeOf("FlashInput").Take(name));
    }

    [Fact]
    public void Keeps_equal_names_apart_in_the_order_they_come()
    {
        var scope = new NameScope();

        Assert.Equal(["Ab", "Ab_2", "Ab_3"], new[] { scope.Take("Ab"), scope.Take("Ab"), scope.Take("Ab") });
    }

    [Fact]
    public void Does_not_take_a_numbered_name_that_is_there_already()
    {
        var scope = new NameScope();

        Assert.Equal(["Ab_2", "Ab", "Ab_3"], new[] { scope.Take("Ab_2"), scope.Take("Ab"), scope.Take("Ab") });
    }

    [Fact]
    public void Does_not_take_a_numbered_name_that_is_the_records()
    {
        NameScope scope = ReservedMembers.ScopeOf("Foo_2");

        Assert.Equal(["Foo", "Foo_3"], new[] { scope.Take("Foo"), scope.Take("Foo") });
    }

    [Fact]
    public void Takes_the_alternative_before_a_number()
    {
        var scope = new NameScope();

        Assert.Equal(["C", "CHash", "C_2"], new[] { scope.Take("C", "C"), scope.Take("C", "CHash"), scope.Take("C", "CHash") });
    }

    [Fact]
    public void A_name_and_its_stepped_around_twin_are_two()
    {
        NameScope scope = ReservedMembers.ScopeOf("X");

        Assert.Equal(["EqualsValue", "EqualsValue_2"], new[] { scope.Take("EqualsValue"), scope.Take("Equals") });
    }
}
