using Xunit;
namespace SchemaGen.Analyzers.Tests.Analysis.Flow;
public sealed class DebugTests
{
    [Fact] public Task A() => RepeatedConditionTests.FileAsync("if (order.Images is { Count: <= 3 }) return null!; return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1102:order.Images is { Count: > 3 } images ? images : null|} };");
    [Fact] public Task B() => RepeatedConditionTests.FileAsync("if (order.Images is { Count: <= 3 }) return null!; return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1102:order.Images is { Count: > 3 } ? order.Images : null|} };");
    [Fact] public Task C() => RepeatedConditionTests.FileAsync("if (list is { Count: <= 3 }) return null!; return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:list|} };");
}
