using System.ComponentModel.DataAnnotations;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

public class DraftTests
{
    [Fact]
    public void What_is_not_set_is_not_sent()
    {
        var draft = new ClipInput.Draft { Seconds = 5 };
        draft.Frame.At = 0.5;

        // The default of a required member is sent, as it is of the record; a required member that may be null is sent as null.
        Assert.Equal("""{"seconds":5,"quality":"high","frame":{"at":0.5},"seed":null}""", draft.ToInput().ToJson());
    }

    [Theory]
    [InlineData("""{"strength":2.5,"seed":4294967295,"copies":2,"style":"ink","webhook":"https://x/","background":{"na/me~":"b","opacity":0},"layers":[{"na/me~":"l","opacity":100}],"weights":{"a":1,"b":2},"matrix":[[1,2],[3,4]],"sizes":[1,1.5],"extra":{"deep":[1,"x",null]},"later":[true],"z":"日本語"}""")]
    [InlineData("""{"style":"a","note":""}""")]
    [InlineData("{}")]
    public void An_input_is_that_of_its_draft(string json)
    {
        StudioInput input = ModelInput.Parse<StudioInput>(json);

        Assert.Equal(input, input.ToDraft().ToInput());
        Assert.Equal(json, input.ToDraft().ToInput().ToJson());
    }

    [Fact]
    public void A_draft_is_a_copy()
    {
        StudioInput input = ModelInput.Parse<StudioInput>("""{"background":{"na/me~":"b"},"layers":[{"na/me~":"l"}],"weights":{"a":1},"sizes":[1]}""");
        StudioInput.Draft draft = input.ToDraft();

        draft.Background!.NaMe = "c";
        draft.Layers[0].Opacity = 7;
        draft.Layers.Add(new() { NaMe = "m" });
        draft.Weights["b"] = 2;
        draft.Sizes.Clear();

        Assert.Equal("""{"background":{"na/me~":"c"},"layers":[{"na/me~":"l","opacity":7},{"na/me~":"m"}],"weights":{"a":1,"b":2}}""", draft.ToInput().ToJson());
        Assert.Equal("""{"background":{"na/me~":"b"},"layers":[{"na/me~":"l"}],"weights":{"a":1},"sizes":[1]}""", input.ToJson());
    }

    /// <summary>A form binds to objects and lists that are there, and clears a text to one without characters.</summary>
    [Fact]
    public void Nothing_in_an_optional_member_is_nothing_given()
    {
        ClipInput.Draft draft = Valid();
        draft.Frame.Next = new() { Next = new() };
        draft.MaskUrl = "";
        draft.Tags = [];
        draft.Frames = null!;

        // A text that the schema allows to be empty is what the user says.
        draft.Negative = "";

        Assert.Empty(Results(draft));
        Assert.Equal("""{"seconds":5,"quality":"high","frame":{"at":0},"seed":null,"negative":""}""", draft.ToInput().ToJson());
    }

    [Fact]
    public void Missing_members_are_named_beside_what_else_is_wrong()
    {
        var draft = new ClipInput.Draft { Quality = null, Frames = [new() { At = -1 }, new() { Caption = "too long" }], Image = "a", Video = "b" };

        Assert.False(draft.TryToInput(out ClipInput? input, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Null(input);
        Assert.Equal(
            [
                ("/seconds", "required"), ("/quality", "required"), ("/frame/at", "required"), ("/frames/1/at", "required"),
                ("/frames/0/at", "minimum"), ("/frames/1/caption", "maxLength"),
            ],
            violations.Select(static violation => (violation.Pointer, violation.Keyword)));
        Assert.Equal("'seconds' is required by model 'clip', but it is missing", violations[0].Message);
        Assert.Equal(violations, Assert.Throws<ModelInputException>(draft.ToInput).Violations);
    }

    [Fact]
    public void Violations_are_those_of_the_record()
    {
        ClipInput.Draft draft = Valid();
        (draft.Seconds, draft.Size, draft.Image, draft.Video) = (12, 100, "a", "b");

        Assert.False(draft.TryToInput(out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal(Wrong("b").Validate(), violations);
        Assert.Equal(["/seconds", "/size", ""], violations.Select(static violation => violation.Pointer));
    }

    /// <summary>As a form asks: first the attributes, then the rules.</summary>
    [Fact]
    public void Messages_name_the_members_that_they_are_about()
    {
        ClipInput.Draft draft = Valid();
        draft.Seconds = null;
        Assert.Equal([("The Seconds field is required.", "Seconds")], Results(draft));

        draft.Seconds = 12;
        Assert.Equal([("The field Seconds must be between 3 and 9.", "Seconds")], Results(draft));

        (draft.Seconds, draft.Image, draft.Video) = (5, "a", "b");
        Assert.Equal([(Said(draft), "Image,Video")], Results(draft));

        // What is wrong in an object stands at the member that holds it: a form has no other field for it.
        (draft.Video, draft.Frame.Font) = (null, "bold");
        Assert.Equal([(Said(draft), "Frame")], Results(draft));

        (draft.Frame.Font, draft.Frames) = (null, [new() { At = 1 }]);
        Assert.Equal([("Frames must have 2 to 3 items.", "Frames")], Results(draft));

        draft.Frames.Add(new() { At = 2 });
        Assert.Empty(Results(draft));
    }

    [Fact]
    public void A_missing_companion_is_told_of_the_member_alone()
    {
        var frame = new ClipFrame.Draft { At = 1, Font = "bold" };

        var results = new List<ValidationResult>();
        Assert.False(Validator.TryValidateProperty(frame.Font, new ValidationContext(frame) { MemberName = "Font" }, results));
        Assert.Equal("'font' must be used with 'caption', which is missing (model 'clip')", Assert.Single(results).ErrorMessage);

        frame.Caption = "a";
        Assert.True(Validator.TryValidateProperty(frame.Font, new ValidationContext(frame) { MemberName = "Font" }, results));
    }

    private static ClipInput Wrong(string? video) => new() { Seconds = 12, Frame = new() { At = 0 }, Seed = null, Size = 100, Image = "a", Video = video };

    private static ClipInput.Draft Valid() => new() { Seconds = 5, Frame = { At = 0 } };

    private static string Said(ClipInput.Draft draft)
    {
        draft.TryToInput(out _, out IReadOnlyList<ConstraintViolation> violations);
        return Assert.Single(violations).Message;
    }

    private static IEnumerable<(string? Message, string Members)> Results(ClipInput.Draft draft)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(draft, new ValidationContext(draft), results, validateAllProperties: true);
        return results.Select(static result => (result.ErrorMessage, string.Join(",", result.MemberNames)));
    }
}
