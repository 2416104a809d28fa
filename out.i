What will be done:
   60,000  new people
  120,000  agreements to topics are added
Done: import 1. If it was a mistake: signpost member import undo 1
